import { dayInVietnam } from '#src/clock.ts';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Badge, type Tone } from '#src/console/frame/badge.tsx';
import { type Draft, type DraftState as State, stateOn } from '#src/desk/draft.ts';
import { editorTexts } from './editor-texts.ts';

const tones: Readonly<Record<State, Tone>> = {
  draft: 'blue',
  'in-review': 'yellow',
  returned: 'red',
  scheduled: 'green',
  done: 'green',
  dropped: 'secondary',
};

/** Where the draft belongs and how it stands, above its name. */
export function DraftState({ visit, draft }: { readonly visit: Visit; readonly draft: Draft }) {
  const { list, kinds, newEntry } = editorTexts(visit.language);
  const { entryId } = draft;
  return (
    <>
      <a href="/console/desk/drafts">{list.title}</a>
      {' › '}
      {kinds[draft.kind]} {entryId === null ? newEntry : <a href={entryPath(entryId)}>{entryId}</a>}{' '}
      <StateBadge visit={visit} draft={draft} />
    </>
  );
}

/** How it stands today. */
export function StateBadge(props: {
  readonly visit: Visit;
  readonly draft: Pick<Draft, 'state' | 'publishFrom'>;
}) {
  const { visit, draft } = props;
  const state = stateOn(draft, dayInVietnam(visit.resources.clock.now()));
  return <Badge tone={tones[state]}>{editorTexts(visit.language).states[state]}</Badge>;
}
