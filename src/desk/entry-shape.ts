import { aspects, audienceSchema, type EntryKind, levelSchema } from '#knowledge/entry.ts';
import { area, check, choice, day, type Fields, group, line, lines, openChoice, rows, url } from './shape.ts';

/** Every field of an entry as people fill it in, by kind, in the order of the form. `entrySchema` judges what comes of it. */

const source = group({ decision: line, url, takenOn: line });
const base: Fields = {
  source,
  effectiveFrom: day,
  effectiveTo: day,
  sureness: choice(['record', 'secondary', 'memory']),
  check,
  checkWhy: { kind: 'area', rows: 2 },
};
const ofCases = { cases: lines, case: line };

const limit: Fields = {
  quantity: { kind: 'quantity' },
  unit: choice(['working-day', 'day', 'hour', 'month', 'unknown']),
  note: { kind: 'area', rows: 2 },
  ...ofCases,
  check,
};

const fee: Fields = {
  amount: { kind: 'amount' },
  kind: openChoice(['phí', 'lệ phí']),
  per: line,
  setBy: openChoice(['people-council', 'ministry', 'provider']),
  note: { kind: 'area', rows: 2 },
  ...ofCases,
  from: day,
  to: day,
  decision: line,
  check,
};

const paper: Fields = {
  name: { kind: 'area', rows: 2 },
  hand: choice(['submit', 'present', 'not-needed']),
  originals: { kind: 'count' },
  copies: { kind: 'count' },
  when: { kind: 'area', rows: 2 },
  heldBy: line,
  form: group({ name: line, url }),
  ...{ cases: lines, group: line },
  check,
};

const procedure: Fields = {
  code: line,
  name: { kind: 'area', rows: 2 },
  plainName: line,
  aliases: lines,
  field: line,
  levels: { kind: 'flags', options: levelSchema.options },
  audience: { kind: 'flags', options: audienceSchema.options },
  agencies: group({
    receives: lines,
    decides: lines,
    cooperates: lines,
    note: { kind: 'area', rows: 2 },
    counter: line,
  }),
  online: group({
    level: choice(['unknown', 'full', 'partial', 'none']),
    url,
    note: { kind: 'area', rows: 2 },
    check,
  }),
  asks: rows({ id: line, question: line, after: lines }),
  cases: rows({
    id: line,
    name: line,
    of: line,
    said: lines,
    facts: lines,
    usual: check,
    goTo: line,
    note: { kind: 'area', rows: 2 },
  }),
  methods: rows({
    channel: choice(['counter', 'online', 'post']),
    limits: rows(limit),
    fees: rows(fee),
    note: { kind: 'area', rows: 2 },
  }),
  papers: rows(paper),
  paperNotes: rows(area),
  conditions: rows(area),
  results: rows(area),
  legalBasis: rows({ number: line, title: { kind: 'area', rows: 2 } }),
  sections: group(Object.fromEntries(aspects.map((aspect) => [aspect, { kind: 'area', rows: 4 }]))),
  replaces: lines,
  replacedOn: day,
  ...base,
};

const guide: Fields = {
  id: line,
  name: line,
  aliases: lines,
  short: area,
  steps: rows(area),
  notes: rows(area),
  procedures: lines,
  links: rows({ label: line, url }),
  ...base,
};

const notice: Fields = { id: line, name: line, aliases: lines, text: area, procedures: lines, ...base };

const hours: Fields = { opens: { kind: 'time' }, closes: { kind: 'time' } };

const place: Fields = {
  id: line,
  name: line,
  aliases: lines,
  agency: line,
  area: line,
  demo: check,
  address: line,
  phone: line,
  mapUrl: url,
  hours: rows({
    days: { kind: 'flags', options: ['1', '2', '3', '4', '5', '6', '7'], numbers: true },
    ...hours,
  }),
  days: rows({ day, why: line, hours: rows(hours) }),
  counters: rows({ name: line, procedures: lines, fields: lines }),
  receives: group({ procedures: lines, fields: lines }),
  note: area,
  ...base,
};

const shapes: Readonly<Record<EntryKind, Fields>> = { procedure, guide, place, notice };

export function entryShape(kind: EntryKind): Fields {
  return shapes[kind];
}
