import type { referenceVi } from '#prompts/reference.vi.ts';
import type { Schema } from './api-shape.ts';

export type ReferenceWords = typeof referenceVi;

type Shown = { readonly schema: Schema; readonly words: ReferenceWords };

/** A schema in a few words: `string`, a list of values, or a link to where it stands in full. */
export function TypeView({ schema, words }: Shown) {
  const name = refName(schema);
  if (name !== null) return <a href={`#schema-${name}`}>{name}</a>;
  const choices = alternatives(schema);
  if (choices.length > 0) {
    if (choices.every((each) => each.properties)) return <span>{words.oneOf.toLowerCase()}</span>;
    return (
      <>
        {choices.map((each, place) => (
          <>
            {place > 0 ? ` ${words.or} ` : null}
            <TypeView schema={each} words={words} />
          </>
        ))}
      </>
    );
  }
  if (schema.const !== undefined) return <Value value={schema.const} />;
  if (schema.enum) return <Values values={schema.enum} />;
  if (schema.items) {
    return (
      <>
        {words.arrayOf} <TypeView schema={schema.items} words={words} />
      </>
    );
  }
  return <span>{[schema.type ?? words.anything].flat().join(` ${words.or} `)}</span>;
}

/** What the OpenAPI says, in its own English; what stands between backquotes there is code. */
export function Says({ text }: { readonly text: string }) {
  return (
    <p class="says" lang="en">
      <Prose text={text} />
    </p>
  );
}

export function Prose({ text }: { readonly text: string }) {
  return <>{text.split('`').map((piece, place) => (place % 2 === 1 ? <code>{piece}</code> : piece))}</>;
}

function Values({ values }: { readonly values: NonNullable<Schema['enum']> }) {
  return (
    <span class="values">
      {values.map((value, place) => (
        <>
          {place > 0 ? ' ' : null}
          <Value value={value} />
        </>
      ))}
    </span>
  );
}

function Value({ value }: { readonly value: unknown }) {
  return <code class="value">{JSON.stringify(value)}</code>;
}

/** All fields of a schema, and of what is nested in it; a named schema is linked, not opened again. */
export function FieldsView({ schema, words }: Shown) {
  if (refName(schema) !== null) return null;
  const forms = alternatives(schema).filter((each) => refName(each) === null && each.properties);
  if (forms.length > 0) return <Forms forms={forms} words={words} />;
  if (schema.items) return <FieldsView schema={schema.items} words={words} />;
  const fields = Object.entries(schema.properties ?? {});
  const others = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : null;
  if (fields.length === 0) return others ? <FieldsView schema={others} words={words} /> : null;
  return (
    <ul class="fields">
      {fields.map(([name, field]) => (
        <li>
          <p>
            <code class="name">{name}</code>{' '}
            <span class="type">
              <TypeView schema={field} words={words} />
            </span>{' '}
            {schema.required?.includes(name) ? null : <span class="mild">{words.optional}</span>}
            <Limits schema={field} />
          </p>
          {field.description ? <Says text={field.description} /> : null}
          <FieldsView schema={field} words={words} />
        </li>
      ))}
    </ul>
  );
}

function Forms({ forms, words }: { readonly forms: readonly Schema[]; readonly words: ReferenceWords }) {
  return (
    <ul class="forms">
      {forms.map((form) => (
        <li>
          <FieldsView schema={form} words={words} />
        </li>
      ))}
    </ul>
  );
}

export function Limits({ schema }: { readonly schema: Schema }) {
  const limits = [
    schema.format,
    schema.pattern,
    between(schema.minimum, schema.maximum, ''),
    between(schema.minLength, schema.maxLength, ' characters'),
    between(schema.minItems, schema.maxItems, ' items'),
    schema.default === undefined ? undefined : `= ${JSON.stringify(schema.default)}`,
  ].filter((limit) => limit !== undefined);
  return <>{limits.map((limit) => [' ', <code class="limit">{limit}</code>])}</>;
}

function between(least: number | undefined, most: number | undefined, of: string): string | undefined {
  // The ends of what a number can hold say nothing.
  const low = least !== undefined && least > -Number.MAX_SAFE_INTEGER ? least : undefined;
  const high = most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : undefined;
  if (low === undefined && high === undefined) return undefined;
  if (low !== undefined && high !== undefined) return `${low} … ${high}${of}`;
  return low === undefined ? `≤ ${high}${of}` : `≥ ${low}${of}`;
}

function alternatives(schema: Schema): readonly Schema[] {
  return schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
}

export function refName(schema: Schema): string | null {
  return schema.$ref?.split('/').at(-1) ?? null;
}
