import { formatDay } from '#src/answers/compose/format-day.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { ShownEntry } from '#src/desk/catalogue/show-entry.ts';
import { may } from '#src/people/rights.ts';
import { catalogueTexts } from './catalogue-texts.ts';
import { DeskTabs } from './desk-tabs.tsx';
import { EntryAliases } from './entry-aliases.tsx';
import { EntryBeside } from './entry-beside.tsx';
import { EntryFindings } from './entry-findings.tsx';
import { EntryLocal } from './entry-local.tsx';
import { entryPath } from './entry-path.ts';
import { EntryText } from './entry-text.tsx';

export type EntryShown = { readonly visit: Visit; readonly shown: ShownEntry; readonly ward: string | null };

/** One entry: what it says today, and everything that stands beside it. */
export function EntryPage(props: EntryShown) {
  const { visit, shown } = props;
  const texts = catalogueTexts(visit.language);
  const { head, version, last } = shown;
  const content = (version ?? last)?.content;
  const name = content ? (content.kind === 'procedure' && content.plainName) || content.name : head.id;
  return (
    <ConsolePage
      visit={visit}
      title={name}
      above={<a href="/console/desk">{texts.entry.back}</a>}
      actions={<Actions {...props} />}
      said={texts.said}
    >
      <DeskTabs visit={visit} current={null} />
      <div id="entry" data-live={head.kind === 'procedure' ? `catalogue:${head.id}` : 'catalogue'}>
        <p class="text-secondary">
          {texts.kinds[head.kind]} · <code>{head.id}</code>
          {content && content.name !== name ? ` · ${content.name}` : ''}
        </p>
        <Warnings {...props} />
        <div class="entry-columns">
          <div>
            <EntryFindings {...props} />
            {version ? <EntryLocal {...props} /> : null}
            <section class="card" aria-labelledby="entry-text-title">
              <div class="card-header">
                <h2 class="card-title" id="entry-text-title">
                  {version && head.replacedBy === null ? texts.entry.text : texts.entry.lastText}
                </h2>
              </div>
              <div class="card-body">{(version ?? last) === null ? null : <Text {...props} />}</div>
            </section>
          </div>
          <div>
            <EntryAliases {...props} />
            <EntryBeside {...props} />
          </div>
        </div>
      </div>
    </ConsolePage>
  );
}

function Text({ visit, shown }: EntryShown) {
  const version = shown.version ?? shown.last;
  return version ? <EntryText version={version} language={visit.language} /> : null;
}

function Actions({ visit, shown }: EntryShown) {
  const { entry } = catalogueTexts(visit.language);
  const { head, drafts, version, last } = shown;
  const id = encodeURIComponent(head.id);
  return (
    <>
      <a class="btn" href={`/console/desk/try?entry=${id}`}>
        {entry.tryIt}
      </a>
      <a class="btn" href={entryPath(head.id, '/versions')}>
        {entry.versions}
      </a>
      {may(visit.staff, 'desk.write') && head.replacedBy === null && (version ?? last) ? (
        <PostForm visit={visit} action={`/desk/entries/${id}/draft`}>
          <input type="hidden" name="from" value="today" />
          <button class="btn btn-primary" type="submit" data-key="e">
            {drafts.length > 0 ? entry.editOpen : entry.edit}
          </button>
        </PostForm>
      ) : null}
    </>
  );
}

function Warnings({ visit, shown }: EntryShown) {
  const { entry } = catalogueTexts(visit.language);
  const { head, version, startsOn } = shown;
  if (head.replacedBy !== null) {
    return (
      <Alert kind="info" title={entry.replaced(head.replacedBy)}>
        <a href={entryPath(head.replacedBy)}>{head.replacedBy}</a>
      </Alert>
    );
  }
  const later = startsOn === null ? null : entry.starts(formatDay(startsOn, visit.language));
  if (!version && later) return <Alert kind="info" title={later} />;
  if (!version) {
    return (
      <Alert kind="warning" title={entry.gone}>
        <p>{entry.goneText}</p>
      </Alert>
    );
  }
  const { content, origin } = version;
  return (
    <>
      {later ? <Alert kind="info" title={later} /> : null}
      {content.check ? (
        <Alert kind="warning" title={`${entry.checkNeeded}: ${content.checkWhy ?? ''}`} />
      ) : null}
      {origin === 'local' ? null : (
        <Alert kind="info" title={entry.unreviewed}>
          <p>{entry.unreviewedText}</p>
        </Alert>
      )}
    </>
  );
}
