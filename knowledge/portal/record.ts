import { z } from 'zod';

const text = z.string().default('');
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
  code: z.string(),
  name: z.string(),
  field: text,
  agency: text,
  competent_agency: text,
  levels: z.array(z.string()).default([]),
  applicants: text,
  steps: text,
  methods: z.array(methodSchema).default([]),
  documents: z.array(paperSchema).default([]),
  legal_basis: text,
  legal_codes: z.array(z.string()).default([]),
  conditions: text,
  result: text,
  decision: text,
  source_url: text,
  crawled: text,
});
export type PortalRecord = z.infer<typeof recordSchema>;
export type RecordMethod = PortalRecord['methods'][number];
export type RecordPaper = PortalRecord['documents'][number];
