import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Badge, type Tone } from '#src/console/frame/badge.tsx';
import type { Draft, DraftState as State } from '#src/desk/draft.ts';
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
      <StateBadge language={visit.language} state={draft.state} />
    </>
  );
}

export function StateBadge({
  language,
  state,
}: {
  readonly language: Visit['language'];
  readonly state: State;
}) {
  return <Badge tone={tones[state]}>{editorTexts(language).states[state]}</Badge>;
}
