import { Badge } from '#src/console/frame/badge.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { StateBadge } from './draft-state.tsx';
import type { DraftsProps } from './drafts-page.tsx';
import { editorTexts } from './editor-texts.ts';
import { inWords } from './in-words.ts';

/** One line a draft: what it is of, how it stands, and who touched it last. */
export function DraftLines({ visit, which, q, page }: DraftsProps) {
  const { list, kinds, unnamed, newEntry } = editorTexts(visit.language);
  if (page.lines.length === 0) {
    return q ? (
      <EmptyState icon="search" title={list.nothing} text={list.nothingText} />
    ) : (
      <EmptyState icon="edit" {...list.empty[which]} />
    );
  }
  return (
    <div class="card">
      <ul class="list-group list-group-flush draft-lines" data-list>
        {page.lines.map((draft) => (
          <li class="list-group-item">
            <div class="draft-name">
              <a href={`/console/desk/drafts/${draft.id}`} data-line>
                {draft.name || unnamed}
              </a>
              <p class="text-secondary">
                {kinds[draft.kind]} {draft.entryId ?? newEntry} · {list.by(draft.author)}
              </p>
            </div>
            <div class="draft-state">
              <StateBadge visit={visit} draft={draft} />
              {draft.publishFrom && draft.state === 'scheduled' ? (
                <Badge tone="green">{list.from(inWords(draft.publishFrom))}</Badge>
              ) : null}
              {draft.unconfirmed > 0 ? (
                <Badge tone="yellow">{list.unconfirmed(draft.unconfirmed)}</Badge>
              ) : null}
            </div>
            <p class="draft-saved text-secondary">
              {list.savedBy(draft.savedBy)} · <Moment at={draft.savedAt} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
