import type { Child } from 'hono/jsx';
import type { ConsoleEditorTexts } from '#prompts/console-editor.vi.ts';
import type { EntryFields } from '#prompts/entry-fields.vi.ts';
import type { Uncertain } from '#src/desk/draft.ts';
import type { Problem } from '#src/desk/problem.ts';
import type { Shape } from '#src/desk/shape.ts';
import { shownValue } from '#src/desk/shown-value.ts';
import { fieldOf, hintOf, labelOf, optionOf } from './field-name.ts';

/** What every field of the form is drawn with. */
export type Form = {
  readonly words: EntryFields;
  readonly texts: ConsoleEditorTexts['editor'];
  readonly problems: readonly Problem[];
  readonly uncertain: readonly Uncertain[];
  /** Where the cursor stands at first: the field, or the row, that was just acted upon. */
  readonly at: string | null;
};

type Leaf = Exclude<Shape, { kind: 'group' | 'rows' }>;
type LeafProps = {
  readonly form: Form;
  readonly path: string;
  readonly shape: Leaf;
  readonly value: unknown;
};

/** One field: its label, its control, what belongs in it, what is wrong with it and what is unsure. */
export function FieldView(props: LeafProps) {
  const { form, path, shape } = props;
  const field = fieldOf(path);
  const id = idOf(path);
  const hint = hintOf(field, form.words);
  const isMany = shape.kind === 'flags';
  const label = labelOf(field, form.words);
  const mark = isUnsure(form, path) ? ' unsure' : '';
  if (shape.kind === 'check') {
    return (
      <div class={`entry-field ${widths[shape.kind]}${mark}`} data-field={path}>
        <label class="form-check" for={id}>
          <Control {...props} id={id} />
          <span class="form-check-label">{label}</span>
        </label>
        <Problems form={form} path={path} />
        <Unsure form={form} path={path} />
      </div>
    );
  }
  const body: Child = (
    <>
      <Control {...props} id={id} />
      {hint ? (
        <small class="form-hint" id={`${id}-hint`}>
          {hint}
        </small>
      ) : null}
      <Problems form={form} path={path} />
      <Unsure form={form} path={path} />
    </>
  );
  if (isMany) {
    return (
      <fieldset class={`entry-field ${widths[shape.kind]}${mark}`} data-field={path}>
        <legend class="form-label">{label}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div class={`entry-field ${widths[shape.kind]}${mark}`} data-field={path}>
      <label class="form-label" for={id}>
        {label}
      </label>
      {body}
    </div>
  );
}

const widths: Readonly<Record<Leaf['kind'], string>> = {
  line: 'half',
  url: 'half',
  area: 'whole',
  lines: 'half',
  flags: 'whole',
  choice: 'third',
  day: 'third',
  time: 'third',
  amount: 'third',
  quantity: 'third',
  count: 'third',
  check: 'whole',
};

export function idOf(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}

function Control({ form, path, shape, value, id }: LeafProps & { readonly id: string }) {
  const shown = shownValue(shape, value);
  const isWrong = form.problems.some((problem) => problem.path === path && problem.weight === 'stops');
  const hint = hintOf(fieldOf(path), form.words) ? `${id}-hint ` : '';
  const spoken = {
    ...{ id, name: path, autofocus: form.at === path ? true : undefined },
    'aria-describedby': `${hint}${id}-problems`,
    'aria-invalid': isWrong ? ('true' as const) : undefined,
  };
  switch (shape.kind) {
    case 'check':
      return (
        <input {...spoken} type="checkbox" class="form-check-input" value="on" checked={shown === 'on'} />
      );
    case 'flags':
      return <Flags form={form} path={path} options={shape.options} chosen={shown.split('\n')} />;
    case 'choice':
      return (
        <select {...spoken} class="form-select">
          {shape.open ? <option value="">{form.words.nothing}</option> : null}
          {withUnknown(shape.options, shown).map((option) => (
            <option value={option} selected={option === shown}>
              {optionOf(fieldOf(path), option, form.words)}
            </option>
          ))}
        </select>
      );
    case 'area':
    case 'lines':
      return (
        <textarea {...spoken} class="form-control" rows={rowsOf(shape, shown)}>
          {/* A first line that is empty would be swallowed. */}
          {shown.startsWith('\n') ? `\n${shown}` : shown}
        </textarea>
      );
    default:
      return <input {...spoken} {...kinds[shape.kind]} class="form-control" value={shown} />;
  }
}

/** What is not a day is shown as it was written, so that it can be mended. */
const kinds: Readonly<
  Record<Exclude<Leaf['kind'], 'check' | 'flags' | 'choice' | 'area' | 'lines'>, object>
> = {
  line: { type: 'text' },
  url: { type: 'text', inputmode: 'url' },
  day: { type: 'date' },
  time: { type: 'time' },
  amount: { type: 'text', inputmode: 'numeric' },
  quantity: { type: 'text', inputmode: 'decimal' },
  count: { type: 'text', inputmode: 'numeric' },
};

const mostLines = 12;

function rowsOf(shape: Extract<Leaf, { kind: 'area' | 'lines' }>, shown: string): number {
  const least = shape.kind === 'lines' ? 2 : (shape.rows ?? 3);
  const needed = shown.split('\n').reduce((sum, each) => sum + 1 + Math.floor(each.length / 90), 0);
  return Math.min(mostLines, Math.max(least, needed));
}

/** What an import brought and the list does not have stays chosen until somebody chooses. */
function withUnknown(options: readonly string[], shown: string): readonly string[] {
  return shown === '' || options.includes(shown) ? options : [shown, ...options];
}

function Flags(props: {
  readonly form: Form;
  readonly path: string;
  readonly options: readonly string[];
  readonly chosen: readonly string[];
}) {
  const { form, path, options, chosen } = props;
  return (
    <div class="entry-flags">
      {options.map((option) => (
        <label class="form-check form-check-inline">
          <input
            class="form-check-input"
            type="checkbox"
            name={path}
            value={option}
            checked={chosen.includes(option)}
          />
          <span class="form-check-label">{optionOf(fieldOf(path), option, form.words)}</span>
        </label>
      ))}
    </div>
  );
}

/** What is wrong with exactly this; the browser's code fills it anew after each save. */
export function Problems({ form, path }: { readonly form: Form; readonly path: string }) {
  const own = form.problems.filter((problem) => problem.path === path);
  return (
    <ul class="field-problems" id={`${idOf(path)}-problems`} data-problems={path}>
      {own.map(({ words, weight }) => (
        <li class={weight}>{words}</li>
      ))}
    </ul>
  );
}

export function isUnsure({ uncertain }: Form, path: string): boolean {
  return uncertain.some((one) => one.path === path && one.confirmedBy === undefined);
}

/** Why a reader of files was not sure of it, and a tick for whoever looked. */
export function Unsure({ form, path }: { readonly form: Form; readonly path: string }) {
  const own = form.uncertain.filter((one) => one.path === path);
  return (
    <>
      {own.map(({ why, confirmedBy }) => (
        <div class="unsure-why">
          <p>{why}</p>
          <label class="form-check">
            <input
              class="form-check-input"
              type="checkbox"
              name="confirm"
              value={path}
              checked={confirmedBy !== undefined}
            />
            <span class="form-check-label">
              {confirmedBy === undefined ? form.texts.confirm : form.texts.confirmedBy(confirmedBy)}
            </span>
          </label>
        </div>
      ))}
    </>
  );
}
