import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { compareTexts } from '#src/desk/compare-texts.ts';
import type { DraftContent, Uncertain } from '#src/desk/draft.ts';
import { entryShape } from '#src/desk/entry-shape.ts';
import type { DraftSaved } from '#src/desk/save-draft.ts';
import type { FieldThreeWays } from '#src/desk/three-ways.ts';
import { ChangesView } from './changes-view.tsx';
import { DraftState } from './draft-state.tsx';
import { editorTexts, fieldTexts } from './editor-texts.ts';
import { fieldName } from './field-name.ts';

export type Conflict = Extract<DraftSaved, { kind: 'changed' }>;

type SettleProps = {
  readonly visit: Visit;
  readonly conflict: Conflict;
  readonly mine: { readonly content: DraftContent; readonly uncertain: readonly Uncertain[] };
};

/** Two people wrote in one draft: what each changed, and a choice where both changed the same. Nothing is lost. */
export function SettlePage({ visit, conflict, mine }: SettleProps) {
  const { now, differing } = conflict;
  const { settle } = editorTexts(visit.language);
  const confirmed = mine.uncertain.flatMap(({ path, confirmedBy }) => (confirmedBy ? [path] : []));
  return (
    <ConsolePage visit={visit} title={settle.title} above={<DraftState visit={visit} draft={now} />}>
      <Alert kind="warning" title={settle.lead(now.savedBy)}>
        {settle.text}
      </Alert>
      <PostForm visit={visit} action={`/desk/drafts/${now.id}/settle`}>
        <input type="hidden" name="revision" value={String(now.revision)} />
        <input type="hidden" name="mine" value={JSON.stringify(mine.content)} />
        <input type="hidden" name="confirmed" value={JSON.stringify(confirmed)} />
        {/* Who changed what is told again when it is joined: by whose change each field is now. */}
        <input
          type="hidden"
          name="changed"
          value={JSON.stringify(differing.map(({ field, changedBy }) => [field, changedBy]))}
        />
        {differing.map((field) => (
          <Differing visit={visit} conflict={conflict} field={field} />
        ))}
        <div class="btn-list">
          <button class="btn btn-primary" type="submit">
            {settle.keep}
          </button>
          <a class="btn" href={`/console/desk/drafts/${now.id}`}>
            {settle.back}
          </a>
        </div>
      </PostForm>
    </ConsolePage>
  );
}

type DifferingProps = Omit<SettleProps, 'mine'> & { readonly field: FieldThreeWays };

function Differing({ visit, conflict, field }: DifferingProps) {
  const { now } = conflict;
  const { settle } = editorTexts(visit.language);
  const name = fieldName(field.field, fieldTexts(visit.language));
  const whose = { me: settle.me, them: settle.them, both: settle.both }[field.changedBy];
  const only = (value: unknown): DraftContent => ({ [field.field]: value });
  const shape = entryShape(now.kind);
  const theirs = compareTexts(shape, only(field.base), only(field.theirs));
  const mine = compareTexts(shape, only(field.base), only(field.mine));
  return (
    <section class="card mb-3 settled">
      <div class="card-body">
        <h2 class="card-title">
          {name} <small class="text-secondary">{whose}</small>
        </h2>
        {theirs.length > 0 ? (
          <ChangesView visit={visit} changes={theirs} sides={[settle.base, settle.theirs(now.savedBy)]} />
        ) : null}
        {mine.length > 0 ? (
          <ChangesView visit={visit} changes={mine} sides={[settle.base, settle.mine]} />
        ) : null}
        {field.changedBy === 'both' ? (
          <fieldset class="btn-list">
            <legend class="visually-hidden">{name}</legend>
            {(['theirs', 'mine'] as const).map((take) => (
              <label class="form-check form-check-inline" for={`take-${take}-${field.field}`}>
                <input
                  class="form-check-input"
                  type="radio"
                  id={`take-${take}-${field.field}`}
                  name={`take.${field.field}`}
                  value={take}
                  checked={take === 'theirs'}
                />
                <span class="form-check-label">
                  {take === 'theirs' ? settle.takeTheirs : settle.takeMine}
                </span>
              </label>
            ))}
          </fieldset>
        ) : null}
      </div>
    </section>
  );
}
