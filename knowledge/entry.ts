import { z } from 'zod';
import { isFact } from '#knowledge/facts/is-fact.ts';
import { base, check, daySchema, procedureCodeSchema, slug, text, texts, webAddress } from './entry-base.ts';
import { placeSchema } from './place.ts';

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

/**
 * The cases it belongs to, by id; absent when to every one. Cases that answer the same question are alternatives
 * (one of them is enough), those of different questions must all hold.
 */
const ofCases = z.array(slug).min(1).optional();

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
  cases: ofCases,
  /** The words by which an imported record tells its cases apart. */
  case: text.optional(),
  /** The days on which this fee holds; an expired window is never told as today's fee. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** The number of the local decision that sets it, where one is laid over the record. */
  decision: text.optional(),
  check,
});

export const timeLimitSchema = z.strictObject({
  /** `null` when the record gives words instead of a number; they stand in `note`. */
  quantity: z.number().positive().nullable(),
  /** `unknown` when the record gives a number without its unit: the answer must not invent one. */
  unit: z.enum(['hour', 'day', 'working-day', 'month', 'unknown']),
  note: text.optional(),
  cases: ofCases,
  /** The words by which an imported record tells its cases apart. */
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
  cases: ofCases,
  /** The heading under which the record lists this paper, where it is not one of `cases`. */
  group: text.optional(),
  /** In which situation it is needed, in plain words; absent when always. */
  when: text.optional(),
  heldBy: text.optional(),
  form: z.strictObject({ name: text, url: webAddress.optional() }).optional(),
  check,
});

/** One answer to one of the procedure's questions. */
const caseSchema = z.strictObject({
  id: slug,
  /** Short enough for a button, and clear on a printed checklist: "Thẻ bị mất". */
  name: text,
  /** The question that it answers: the id of one of `asks`. */
  of: slug,
  /** What people write when it is theirs: "mất rồi", "rớt đâu không thấy". Diacritics as correctly written. */
  said: texts,
  /** What tells it without being said in so many words: an age in years, days gone by, who files, what became of a paper. */
  facts: z
    .array(z.string().refine(isFact, { error: 'is no fact that knowledge/facts can tell' }))
    .min(1)
    .optional(),
  /** Taken for granted once another question is answered, as nearly everyone is in it: a citizen who lives here. */
  usual: z.literal(true).optional(),
  /** The procedure that serves this case instead of this one. */
  goTo: procedureCodeSchema.optional(),
  /** What someone in this case must know beside the papers. */
  note: text.optional(),
});

/** A short question that tells a procedure's cases apart, in the words of a clerk at the counter. */
const askSchema = z.strictObject({
  id: slug,
  question: text,
  /** Asked only where one of these cases of an earlier question holds; absent when always. */
  after: z.array(slug).min(1).optional(),
});

/** More would be an interrogation. */
const mostAsks = 3;

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
      url: webAddress.optional(),
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
      /** At which desk, where a local decision says so. */
      counter: text.optional(),
    })
    .default({ receives: [], decides: [], cooperates: [] }),
  /** In the order in which they are asked. */
  asks: z.array(askSchema).max(mostAsks).optional(),
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
  links: z.array(z.strictObject({ label: text, url: webAddress })).default([]),
});
export type Guide = z.infer<typeof guideSchema>;

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
export type Case = z.infer<typeof caseSchema>;
export type Ask = z.infer<typeof askSchema>;

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
  /** The first day on which it answers, where that was put off to later than its own effective date. */
  readonly holdsFrom?: string | null;
  /** What decisions of the province and the ward set in `content` in place of the record's own. */
  readonly local?: readonly LocalFact[];
  /** Whether the centre's own list names it; `null` or absent while the centre keeps no list. */
  readonly received?: boolean | null;
};

/** One decision of a province or a ward that an answer about these aspects rests on, beside the record. */
export type LocalFact = {
  readonly aspects: readonly Aspect[];
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly title: string;
  readonly issuer: string;
  readonly sourceUrl: string | null;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  /** `province:31` or `ward:11824`. */
  readonly area: string;
  /** Invented, for the demo province. */
  readonly demo: boolean;
  /** A remark of the decision, told beside the first of the aspects. */
  readonly note: string | null;
};
