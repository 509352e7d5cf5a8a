import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { isSameText } from '#src/desk/is-same-text.ts';
import type { Fields, Shape } from '#src/desk/shape.ts';
import { fieldOf, labelOf, rowName } from './field-name.ts';
import { FieldView, type Form, isUnsure, Problems, Unsure } from './field-view.tsx';
import { rareFields } from './form-parts.ts';

type ShapeProps = {
  readonly form: Form;
  readonly path: string;
  readonly shape: Shape;
  readonly value: unknown;
};

/** A field with everything below it. */
export function ShapeView({ form, path, shape, value }: ShapeProps) {
  if (shape.kind === 'group')
    return <GroupView form={form} path={path} fields={shape.fields} value={value} />;
  if (shape.kind === 'rows') return <RowsView form={form} path={path} row={shape.row} value={value} />;
  return <FieldView form={form} path={path} shape={shape} value={value} />;
}

type GroupProps = {
  readonly form: Form;
  readonly path: string;
  readonly fields: Fields;
  readonly value: unknown;
};

function GroupView({ form, path, fields, value }: GroupProps) {
  return (
    <fieldset class={isUnsure(form, path) ? 'entry-group unsure' : 'entry-group'} data-field={path}>
      <legend>{labelOf(fieldOf(path), form.words)}</legend>
      <FieldsView form={form} path={path} fields={fields} value={value} />
      <Problems form={form} path={path} />
      <Unsure form={form} path={path} />
    </fieldset>
  );
}

/** The fields of a group; what is seldom filled in stands folded at its end, while it is empty. */
function FieldsView({ form, path, fields, value }: GroupProps) {
  const all = Object.entries(fields).map(([name, shape]) => ({
    shape,
    path: `${path}.${name}`,
    value: childOf(value, name),
  }));
  const rare = all.filter(
    (one) => rareFields.has(fieldOf(one.path)) && isSameText(one.value, undefined) && !isTold(form, one.path),
  );
  const shown = all.filter((one) => !rare.includes(one));
  return (
    <>
      <div class="entry-grid">
        {shown.map((one) => (
          <ShapeView form={form} {...one} />
        ))}
      </div>
      {rare.length > 0 ? (
        <details class="entry-more">
          <summary>{form.texts.more}</summary>
          <div class="entry-grid">
            {rare.map((one) => (
              <ShapeView form={form} {...one} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}

/** Whether something is said of it, so that it must be seen. */
function isTold({ problems, uncertain, at }: Form, path: string): boolean {
  const isWithin = (other: string) => other === path || other.startsWith(`${path}.`);
  return [...problems, ...uncertain].some((one) => isWithin(one.path)) || (at !== null && isWithin(at));
}

type RowsProps = {
  readonly form: Form;
  readonly path: string;
  readonly row: Extract<Shape, { kind: 'rows' }>['row'];
  readonly value: unknown;
};

/** A list: each row may go, and move; another one may come. All of it by buttons of the form. */
function RowsView({ form, path, row, value }: RowsProps) {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const name = labelOf(fieldOf(path), form.words);
  return (
    <fieldset class={isUnsure(form, path) ? 'entry-rows unsure' : 'entry-rows'} data-field={path}>
      <legend>{name}</legend>
      {list.map((each, place) => (
        <RowView {...{ form, row, value: each, place, last: list.length - 1 }} path={`${path}.${place}`} />
      ))}
      <Problems form={form} path={path} />
      <Unsure form={form} path={path} />
      <button
        class="btn btn-sm"
        type="submit"
        name="act"
        value={`add:${path}`}
        data-row-act
        autofocus={form.at === path ? true : undefined}
      >
        <ConsoleIcon name="add" />
        {form.texts.add(rowName(fieldOf(path), 0, form.words).replace(/ 1$/, ''))}
      </button>
    </fieldset>
  );
}

type RowProps = Omit<RowsProps, 'value'> & {
  readonly value: unknown;
  readonly place: number;
  readonly last: number;
};

function RowView({ form, path, row, value, place, last }: RowProps) {
  const name = rowName(fieldOf(path), place, form.words);
  const isText = row.kind === 'area';
  const isHere = form.at === path;
  return (
    <fieldset
      class={isUnsure(form, path) ? 'entry-row unsure' : 'entry-row'}
      id={`row-${path.replaceAll('.', '-')}`}
      data-field={isText ? undefined : path}
    >
      <legend tabindex={isHere ? -1 : undefined} autofocus={isHere ? true : undefined}>
        {name}
      </legend>
      <div class="row-acts">
        <RowButton path={path} act="up" label={form.texts.up(name)} off={place === 0} />
        <RowButton path={path} act="down" label={form.texts.down(name)} off={place === last} />
        <RowButton path={path} act="remove" label={form.texts.remove(name)} off={false} />
      </div>
      {row.kind === 'group' ? (
        <>
          <input type="hidden" name={`${path}._`} value="1" />
          <FieldsView form={form} path={path} fields={row.fields} value={value} />
          <Problems form={form} path={path} />
          <Unsure form={form} path={path} />
        </>
      ) : (
        <TextRow form={form} path={path} label={name} value={value} />
      )}
    </fieldset>
  );
}

function TextRow(props: {
  readonly form: Form;
  readonly path: string;
  readonly label: string;
  readonly value: unknown;
}) {
  const { form, path, label } = props;
  const value = typeof props.value === 'string' ? props.value : '';
  const rows = Math.min(10, Math.max(2, Math.ceil(value.length / 90)));
  return (
    <div data-field={path}>
      <textarea
        class="form-control"
        id={`field-${path.replaceAll('.', '-')}`}
        name={path}
        rows={rows}
        aria-label={label}
        aria-describedby={`field-${path.replaceAll('.', '-')}-problems`}
      >
        {value}
      </textarea>
      <Problems form={form} path={path} />
      <Unsure form={form} path={path} />
    </div>
  );
}

const signs = { up: '↑', down: '↓', remove: '✕' } as const;

function RowButton(props: {
  readonly path: string;
  readonly act: keyof typeof signs;
  readonly label: string;
  readonly off: boolean;
}) {
  const { path, act, label, off } = props;
  return (
    <button
      class="btn btn-sm btn-icon"
      type="submit"
      name="act"
      value={`${act}:${path}`}
      aria-label={label}
      title={label}
      disabled={off}
      data-row-act
    >
      <span aria-hidden="true">{signs[act]}</span>
    </button>
  );
}

function childOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}
