import { z } from 'zod';

/** Composed at the door: the readers look for words before they tidy them. */
const composed = z.string().transform((value) => value.normalize('NFC'));
const text = composed.default('');
const count = z.number().int().min(0).nullable().default(null);

const methodSchema = z.object({ channel: text, time_limit: text, fee: text, note: text, parse_flag: text });
const paperSchema = z.object({
  name: text,
  originals: count,
  copies: count,
  group: text,
  form: text,
  /** The record says that the file is complete without it. */
  optional: z.boolean().default(false),
  parse_flag: text,
});

/** A procedure as a flat record copied from the national portal. Only `code` and `name` cannot be missing. */
export const recordSchema = z.object({
  code: composed,
  name: composed,
  field: text,
  agency: text,
  competent_agency: text,
  levels: z.array(composed).default([]),
  applicants: text,
  steps: text,
  methods: z.array(methodSchema).default([]),
  documents: z.array(paperSchema).default([]),
  legal_basis: text,
  legal_codes: z.array(composed).default([]),
  conditions: text,
  result: text,
  decision: text,
  source_url: text,
  crawled: text,
});
export type PortalRecord = z.infer<typeof recordSchema>;
export type RecordMethod = PortalRecord['methods'][number];
export type RecordPaper = PortalRecord['documents'][number];
