import { z } from 'zod';

/**
 * What the centre knows, one entry per thing a citizen can ask about. This file is the one description of
 * an entry's shape: shipped Markdown, imported records and edited versions all pass through `entrySchema`.
 * Facts stand in fields, so that an answer copies them; prose stands in `sections`, by aspect.
 */

export const aspects = [
  'overview',
  'papers',
  'fee',
  'time',
  'place',
  'steps',
  'online',
  'conditions',
  'result',
  'legal-basis',
  'form',
] as const;
export type Aspect = (typeof aspects)[number];

const text = z.string().trim().min(1);
const texts = z.array(text).default([]);

/** A calendar day in Viet Nam, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** Where a fact was read, and so how it may be said: `record` the published record, `secondary` a public source about it, `memory` must be confirmed. */
const surenessSchema = z.enum(['record', 'secondary', 'memory']);

/** `true` where the fact must be confirmed with the centre before anyone relies on it; the answer says so. */
const check = z.boolean().default(false);

export const procedureCodeSchema = z.string().regex(/^\d\.\d{6}$/, 'a procedure code looks like 1.001193');

/** Who may file. `official` marks a procedure between offices, which citizens never need. */
export const audienceSchema = z.enum([
  'citizen',
  'business',
  'organisation',
  'foreigner',
  'overseas-vietnamese',
  'official',
]);

export const levelSchema = z.enum(['ministry', 'province', 'commune', 'other']);
export type Level = z.infer<typeof levelSchema>;

export const feeSchema = z.strictObject({
  /** In đồng. `0` is free only when `note` names no other amount; `null` when the amount stands only in `note`. */
  amount: z.number().int().min(0).nullable().default(null),
  /** The law's two words: phí (for a service) and lệ phí (a state fee). */
  kind: z.enum(['phí', 'lệ phí']).optional(),
  /** What one payment covers: "lần", "bản", "trang". */
  per: text.optional(),
  /** Who sets the amount where the record does not. */
  setBy: z.enum(['people-council', 'ministry', 'provider']).optional(),
  note: text.optional(),
  case: text.optional(),
  /** The days on which this fee holds; an expired window is never told as today's fee. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  check,
});

export const timeLimitSchema = z.strictObject({
  /** `null` when the record gives words instead of a number; they stand in `note`. */
  quantity: z.number().positive().nullable(),
  /** `unknown` when the record gives a number without its unit: the answer must not invent one. */
  unit: z.enum(['hour', 'day', 'working-day', 'month', 'unknown']),
  note: text.optional(),
  case: text.optional(),
  check,
});

export const methodSchema = z.strictObject({
  channel: z.enum(['counter', 'online', 'post']),
  limits: z.array(timeLimitSchema).default([]),
  fees: z.array(feeSchema).default([]),
  note: text.optional(),
});

export const paperSchema = z.strictObject({
  name: text,
  /** Handed in, only shown, or not needed because an authority already holds the data (`heldBy` says which). */
  hand: z.enum(['submit', 'present', 'not-needed']).default('submit'),
  originals: z.number().int().min(0).default(0),
  copies: z.number().int().min(0).default(0),
  case: text.optional(),
  /** The heading under which the record lists this paper, where it is not one of `cases`. */
  group: text.optional(),
  /** In which situation it is needed, in plain words; absent when always. */
  when: text.optional(),
  heldBy: text.optional(),
  form: z.strictObject({ name: text, url: z.url().optional() }).optional(),
  check,
});

const caseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: text,
  /** What to ask a citizen to know whether this case is theirs. */
  question: text.optional(),
});

export const sourceSchema = z.strictObject({
  /** The decision that publishes the procedure, e.g. "163/QĐ-BTP". */
  decision: text.optional(),
  url: z.url().optional(),
  /** When the text was taken from its source, as precisely as known ("2026-06..2026-07"). */
  takenOn: text.optional(),
});

const base = {
  /** What people call it, each a phrase someone would type. Diacritics as correctly written. */
  aliases: texts,
  effectiveFrom: daySchema.nullable().default(null),
  effectiveTo: daySchema.nullable().default(null),
  source: sourceSchema.default({}),
  reviewedOn: daySchema.optional(),
  sureness: surenessSchema.default('record'),
  check,
  /** Why it must be confirmed, in a citizen's words. */
  checkWhy: text.optional(),
};

export const procedureSchema = z.strictObject({
  kind: z.literal('procedure'),
  code: procedureCodeSchema,
  name: text,
  /** The name a clerk would say aloud; shown on buttons. */
  plainName: text.optional(),
  ...base,
  field: text,
  levels: z.array(levelSchema).default([]),
  audience: z.array(audienceSchema).default([]),
  online: z
    .strictObject({
      level: z.enum(['full', 'partial', 'none', 'unknown']),
      url: z.url().optional(),
      note: text.optional(),
      check,
    })
    .default({ level: 'unknown', check: false }),
  agencies: z
    .strictObject({
      receives: texts,
      decides: texts,
      cooperates: texts,
      /** Where to file, said to a citizen: "nộp ở bất kỳ ... nào trong tỉnh". */
      note: text.optional(),
    })
    .default({ receives: [], decides: [], cooperates: [] }),
  cases: z.array(caseSchema).default([]),
  methods: z.array(methodSchema).default([]),
  papers: z.array(paperSchema).default([]),
  /** Remarks that the record mixes into its list of papers. */
  paperNotes: texts,
  conditions: texts,
  results: texts,
  legalBasis: z.array(z.strictObject({ number: text, title: text.optional() })).default([]),
  /** Codes that this procedure replaced; they forward here. */
  replaces: z.array(procedureCodeSchema).default([]),
  replacedOn: daySchema.optional(),
  sections: z.partialRecord(z.enum(aspects), text).default({}),
});
export type Procedure = z.infer<typeof procedureSchema>;

const slug = z.string().regex(/^[a-z0-9-]+$/, 'an id is written in small letters, digits and dashes');

/** How to do something that is not a procedure: get VNeID level 2, pay, upload, look up a fine. */
export const guideSchema = z.strictObject({
  kind: z.literal('guide'),
  id: slug,
  name: text,
  ...base,
  /** The answer in one or two sentences. */
  short: text,
  steps: texts,
  notes: texts,
  /** Procedures that this guide is about. */
  procedures: z.array(procedureCodeSchema).default([]),
  links: z.array(z.strictObject({ label: text, url: z.url() })).default([]),
});
export type Guide = z.infer<typeof guideSchema>;

/** A counter where papers are received. */
export const placeSchema = z.strictObject({
  kind: z.literal('place'),
  id: slug,
  name: text,
  ...base,
  agency: text,
  address: text.optional(),
  phone: text.optional(),
  mapUrl: z.url().optional(),
  /** One line per rule: `days` as ISO weekdays (1 Monday .. 7 Sunday), times as HH:MM in Viet Nam. */
  hours: z
    .array(
      z.strictObject({
        days: z.array(z.number().int().min(1).max(7)).min(1),
        opens: z.iso.time({ precision: -1 }),
        closes: z.iso.time({ precision: -1 }),
      }),
    )
    .default([]),
  /** What it receives: procedure codes, or whole fields by name. */
  receives: z
    .strictObject({ procedures: z.array(procedureCodeSchema).default([]), fields: texts })
    .default({ procedures: [], fields: [] }),
  note: text.optional(),
});
export type Place = z.infer<typeof placeSchema>;

/** Something citizens must know for a while: a closed counter, a changed fee. */
export const noticeSchema = z.strictObject({
  kind: z.literal('notice'),
  id: slug,
  name: text,
  ...base,
  text,
  procedures: z.array(procedureCodeSchema).default([]),
});
export type Notice = z.infer<typeof noticeSchema>;

export const entrySchema = z.discriminatedUnion('kind', [
  procedureSchema,
  guideSchema,
  placeSchema,
  noticeSchema,
]);
export type Entry = z.infer<typeof entrySchema>;
export type EntryKind = Entry['kind'];

export type Fee = z.infer<typeof feeSchema>;
export type TimeLimit = z.infer<typeof timeLimitSchema>;
export type Method = z.infer<typeof methodSchema>;
export type Paper = z.infer<typeof paperSchema>;

/** An entry's key in the catalogue: a procedure's code, or `guide:`, `place:`, `notice:` and its id. */
export function entryId(entry: Entry): string {
  return entry.kind === 'procedure' ? entry.code : `${entry.kind}:${entry.id}`;
}

/** Where a version came from. `local` was written or reviewed by people and is never superseded by an import. */
export type Origin = 'local' | 'portal' | 'file';

/** One version of an entry as it stands in the catalogue. */
export type Version<E extends Entry = Entry> = {
  readonly versionId: string;
  readonly entryId: string;
  readonly origin: Origin;
  readonly content: E;
  /** Findings of the import about this text: stale names, unclear fees or units (`knowledge/flag.ts`). */
  readonly flags: readonly string[];
};
