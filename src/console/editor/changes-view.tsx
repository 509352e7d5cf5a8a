import type { Visit } from '#src/console/console-route.ts';
import { Badge, type Tone } from '#src/console/frame/badge.tsx';
import type { FieldChange } from '#src/desk/compare-texts.ts';
import { editorTexts, fieldTexts } from './editor-texts.ts';
import { fieldName, fieldOf, optionOf } from './field-name.ts';

type ChangesProps = {
  readonly visit: Pick<Visit, 'language'>;
  readonly changes: readonly FieldChange[];
  /** What the two sides are called. */
  readonly sides: readonly [string, string];
};

const tones: Readonly<Record<FieldChange['kind'], Tone>> = {
  added: 'green',
  removed: 'red',
  changed: 'yellow',
};

/** What differs, field by field: the earlier text beside the later one, with the words that went and came. */
export function ChangesView({ visit, changes, sides }: ChangesProps) {
  const { review } = editorTexts(visit.language);
  const words = fieldTexts(visit.language);
  return (
    <ol class="changes">
      {changes.map((change) => (
        <li class="change card">
          <h3>
            {fieldName(change.path, words)} <Badge tone={tones[change.kind]}>{review[change.kind]}</Badge>
          </h3>
          <div class="change-sides">
            <Side {...{ visit, change }} side="before" title={sides[0]} />
            <Side {...{ visit, change }} side="after" title={sides[1]} />
          </div>
        </li>
      ))}
    </ol>
  );
}

type SideProps = {
  readonly visit: Pick<Visit, 'language'>;
  readonly change: FieldChange;
  readonly side: 'before' | 'after';
  readonly title: string;
};

function Side({ visit, change, side, title }: SideProps) {
  return (
    <div class="change-side">
      <p class="change-title">{title}</p>
      {change[side] === '' ? (
        <p class="text-secondary">{editorTexts(visit.language).settle.nothing}</p>
      ) : (
        <p class="change-words">
          <Words {...{ visit, change, side }} />
        </p>
      )}
    </div>
  );
}

/** Of what is chosen from a list the whole name goes or comes; of what is written, single words. */
function Words({ visit, change, side }: Omit<SideProps, 'title'>) {
  const { shape, path } = change;
  const texts = editorTexts(visit.language);
  const Mark = side === 'before' ? 'del' : 'ins';
  if (shape.kind === 'choice' || shape.kind === 'flags') {
    const named = change[side]
      .split('\n')
      .map((option) => optionOf(fieldOf(path), option, fieldTexts(visit.language)));
    return <Mark>{named.join(', ')}</Mark>;
  }
  if (shape.kind === 'check') return <Mark>{texts.yes}</Mark>;
  const gone = side === 'before' ? 'added' : 'removed';
  return (
    <>
      {change.words
        .filter(({ is }) => is !== gone)
        .map(({ text, is }) => (is === 'same' ? text : <Mark>{text}</Mark>))}
    </>
  );
}
