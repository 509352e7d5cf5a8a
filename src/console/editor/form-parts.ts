import { aspects, type EntryKind } from '#knowledge/entry.ts';
import type { ConsoleEditorTexts } from '#prompts/console-editor.vi.ts';

export type FormPart = {
  readonly name: keyof ConsoleEditorTexts['editor']['parts'];
  readonly fields: readonly string[];
};

const source: FormPart = {
  name: 'source',
  fields: ['source', 'effectiveFrom', 'effectiveTo', 'sureness', 'check', 'checkWhy'],
};

/** How the fields of an entry stand together on the page, by kind; every field of its shape stands in one. */
export const formParts: Readonly<Record<EntryKind, readonly FormPart[]>> = {
  procedure: [
    { name: 'names', fields: ['code', 'name', 'plainName', 'aliases', 'field', 'levels', 'audience'] },
    { name: 'where', fields: ['agencies', 'online'] },
    { name: 'methods', fields: ['methods'] },
    { name: 'papers', fields: ['papers', 'paperNotes'] },
    { name: 'cases', fields: ['asks', 'cases'] },
    { name: 'more', fields: ['conditions', 'results', 'legalBasis'] },
    { name: 'sections', fields: ['sections'] },
    { ...source, fields: [...source.fields, 'replaces', 'replacedOn'] },
  ],
  guide: [
    { name: 'names', fields: ['id', 'name', 'aliases'] },
    { name: 'text', fields: ['short', 'steps', 'notes', 'procedures', 'links'] },
    source,
  ],
  notice: [
    { name: 'names', fields: ['id', 'name', 'aliases'] },
    { name: 'text', fields: ['text', 'procedures'] },
    source,
  ],
  place: [
    { name: 'names', fields: ['id', 'name', 'aliases', 'agency', 'area', 'demo'] },
    { name: 'where', fields: ['address', 'phone', 'mapUrl', 'receives', 'note'] },
    { name: 'hours', fields: ['hours', 'days', 'counters'] },
    source,
  ],
};

/** What is seldom filled in stands folded in its row, while it is empty. */
export const rareFields: ReadonlySet<string> = new Set([
  ...['cases', 'case', 'check'].map((name) => `methods.limits.${name}`),
  ...['per', 'setBy', 'cases', 'case', 'from', 'to', 'decision', 'check'].map(
    (name) => `methods.fees.${name}`,
  ),
  ...['heldBy', 'form', 'cases', 'group', 'check'].map((name) => `papers.${name}`),
  ...['facts', 'usual', 'goTo', 'note'].map((name) => `cases.${name}`),
  'asks.after',
  ...aspects.map((aspect) => `sections.${aspect}`),
]);
