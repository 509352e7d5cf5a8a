import { z } from 'zod';
import { violations } from '#src/monitoring/monitoring-rules.ts';

export const states = ['open', 'confirmed', 'dismissed'] as const;

const askedSchema = z.object({
  rule: z.enum(violations).nullable().catch(null),
  agency: z
    .string()
    .max(300)
    .transform((name) => name || null)
    .nullable()
    .catch(null),
  state: z.enum([...states, 'all']).catch('open'),
});
export type FindingsAsked = z.infer<typeof askedSchema>;

/** What the address, or the form of an export, asks for. */
export function askedFindings(given: Readonly<Record<string, unknown>>): FindingsAsked {
  return askedSchema.parse({ rule: null, agency: null, ...given });
}

export function filterOf({ rule, agency, state }: FindingsAsked) {
  return { violation: rule, agency, state: state === 'all' ? null : state };
}
