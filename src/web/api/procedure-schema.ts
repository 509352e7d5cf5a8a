import { z } from 'zod';
import { aspects, levelSchema, procedureSchema } from '#knowledge/entry.ts';

const receivedSchema = z
  .boolean()
  .nullable()
  .describe('Whether the centre lists it among what it receives; null where it keeps no list.');

const summarySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    plainName: z.string().nullable().describe('As a clerk would say it, where it has been written.'),
    field: z.string(),
    levels: z.array(levelSchema),
    versionId: z.string(),
    received: receivedSchema,
  })
  .meta({ id: 'ProcedureSummary' });

export const procedurePageSchema = z
  .object({
    total: z.number().int().min(0).describe('How many there are beyond this page.'),
    procedures: z.array(summarySchema),
  })
  .meta({ id: 'ProcedurePage' });

const localFactSchema = z
  .object({
    aspects: z.array(z.enum(aspects)),
    decisionNumber: z.string(),
    decisionDate: z.string(),
    title: z.string(),
    issuer: z.string(),
    sourceUrl: z.string().nullable(),
    effectiveFrom: z.string(),
    effectiveTo: z.string().nullable(),
    area: z.string().describe('`province:31` or `ward:11824`.'),
    demo: z.boolean().describe('Invented, for the demo province.'),
    note: z.string().nullable(),
  })
  .meta({ id: 'LocalFact' });

export const procedureDetailsSchema = z
  .object({
    code: z.string().describe('Of a replaced code, its successor.'),
    name: z.string(),
    versionId: z.string(),
    origin: z.enum(['local', 'portal', 'file']).describe('`local` was written or reviewed by people.'),
    effectiveFrom: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    content: procedureSchema.describe('As it holds in this centre’s province.'),
    local: z.array(localFactSchema).describe('The local decisions that set something in `content`.'),
    received: receivedSchema,
  })
  .meta({ id: 'Procedure' });

type ReadonlyDeep<Value> = Value extends object
  ? { readonly [Key in keyof Value]: ReadonlyDeep<Value[Key]> }
  : Value;

export type ProcedurePage = ReadonlyDeep<z.infer<typeof procedurePageSchema>>;
export type ProcedureDetails = ReadonlyDeep<z.infer<typeof procedureDetailsSchema>>;

export const procedureQuerySchema = z.object({
  q: z
    .string()
    .trim()
    .max(200)
    .default('')
    .describe('Everyday words or a part of the name; all when absent.'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});
