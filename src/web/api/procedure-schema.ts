import { z } from 'zod';
import { levelSchema, procedureSchema } from '#knowledge/entry.ts';

const summarySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    plainName: z.string().nullable().describe('As a clerk would say it, where it has been written.'),
    field: z.string(),
    levels: z.array(levelSchema),
    versionId: z.string(),
  })
  .meta({ id: 'ProcedureSummary' });

export const procedurePageSchema = z
  .object({
    total: z.number().int().min(0).describe('How many there are beyond this page.'),
    procedures: z.array(summarySchema),
  })
  .meta({ id: 'ProcedurePage' });

export const procedureDetailsSchema = z
  .object({
    code: z.string().describe('Of a replaced code, its successor.'),
    name: z.string(),
    versionId: z.string(),
    origin: z.enum(['local', 'portal', 'file']).describe('`local` was written or reviewed by people.'),
    effectiveFrom: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    content: procedureSchema,
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
