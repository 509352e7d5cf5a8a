import { z } from 'zod';
import { measureIds } from '#src/monitoring/measures.ts';
import { violations } from '#src/monitoring/monitoring-rules.ts';
import { fewestTold, surveyedKinds } from '#src/monitoring/show-surveys.ts';

const month = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, 'must be YYYY-MM');
const states = ['open', 'confirmed', 'dismissed'] as const;

const filter = {
  month: month.optional().describe('`YYYY-MM`, in Viet Nam; of all time when absent.'),
  violation: z.enum(violations).optional(),
  agency: z.string().trim().min(1).max(300).optional().describe('Exactly as the registry names it.'),
  state: z.enum(states).optional().describe('What a person has said of it.'),
};

export const findingFileSchema = z.object(filter);

export const findingQuerySchema = z.object({
  ...filter,
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z
    .string()
    .regex(/^\d{1,16}\.\d{1,19}$/, 'must be a `next` of an earlier page')
    .optional()
    .describe('`next` of the page before.'),
});

export const findingIdSchema = z.object({
  id: z.string().regex(/^\d{1,18}$/, 'must be the id of a finding'),
});

export const verdictSchema = z
  .strictObject({
    state: z.enum(states).describe('`open` puts it back into the queue.'),
    by: z.string().trim().min(1).max(100).describe('The person who looked at it.'),
    why: z.string().trim().min(3).max(500),
  })
  .meta({ id: 'FindingVerdict' });

export const settledSchema = z
  .object({
    state: z.enum(states),
    again: z.boolean().describe('It was said before: who said it first stays.'),
  })
  .meta({ id: 'SettledFinding' });

export const measureQuerySchema = z.object({ month: month.describe('`YYYY-MM`, in Viet Nam.') });

const kind = z.enum(surveyedKinds);

const result = {
  answered: z.number().int().min(0),
  mean: z
    .number()
    .min(1)
    .max(5)
    .nullable()
    .describe(
      `Of 1 to 5; \`null\` where fewer than ${fewestTold} answered, who could be guessed. A total leaves such out.`,
    ),
};

export const surveyListSchema = z
  .object({
    month: z.string(),
    totals: z.array(z.object({ kind, ...result })),
    surveys: z.array(
      z.object({
        kind,
        procedureCode: z.string().nullable(),
        agency: z.string().nullable(),
        ...result,
        reasons: z
          .array(z.string())
          .describe(`Masked, in the order of their letters; none where fewer than ${fewestTold} answered.`),
      }),
    ),
  })
  .meta({ id: 'Surveys' });

const ruleSchema = z
  .object({
    violation: z.enum(violations),
    version: z.string(),
    from: z.string(),
    to: z.string().nullable(),
    name: z.string(),
    anchor: z.string().describe('Where the law says so.'),
    check: z.boolean().describe('Whether the anchor is still to be compared with its successor.'),
    confirmedBy: z
      .string()
      .nullable()
      .describe('Nothing of a rule is shown before the centre has confirmed it.'),
    confirmedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'MonitoringRule' });

const findingSchema = z
  .object({
    id: z.string(),
    violation: z.enum(violations),
    version: z.string(),
    subject: z.enum(['dossier', 'ticket']),
    code: z.string(),
    agency: z.string().nullable(),
    procedureCode: z.string().nullable(),
    happenedAt: z.iso.datetime(),
    foundAt: z.iso.datetime(),
    evidence: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    state: z.enum(states),
    settledBy: z.string().nullable(),
    settledAt: z.iso.datetime().nullable(),
    why: z.string().nullable(),
  })
  .meta({ id: 'Finding' });

export const findingPageSchema = z
  .object({ rules: z.array(ruleSchema), findings: z.array(findingSchema), next: z.string().nullable() })
  .meta({ id: 'FindingPage' });

const counts = {
  numerator: z.number().int().min(0),
  denominator: z.number().int().min(0),
  share: z.number().min(0).max(1).nullable().describe('`null` where there was nothing to count.'),
};

export const measureListSchema = z
  .object({
    month: z.string(),
    measures: z.array(
      z.object({
        id: z.enum(measureIds),
        name: z.string(),
        points: z.number().int(),
        formula: z.string(),
        source: z.string(),
        check: z.boolean(),
        total: z.object(counts),
        agencies: z.array(z.object({ agency: z.string().nullable(), ...counts })),
      }),
    ),
  })
  .meta({ id: 'Measures' });
