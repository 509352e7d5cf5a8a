import { z } from 'zod';
import { isSafeUrl } from '#src/is-safe-url.ts';
import { usualDeadlines } from './due-days.ts';
import { ownerMappingSchema } from './owner-mapping.ts';
import { categories } from './propose-agency.ts';

const workingDays = z.number().int().min(0).max(120);

const deadlineSchema = z.strictObject({
  forward: workingDays,
  answer: workingDays,
  source: z.string().trim().min(1).max(300),
  check: z.boolean().default(false),
});

/** What a centre says of its reports, as JSON in `TICKETS`; what it leaves out is as usual. */
export const ticketConfigSchema = z.strictObject({
  anonymous: z.boolean().default(false),
  deadlines: z
    .strictObject({
      rule: deadlineSchema.default(usualDeadlines.rule),
      conduct: deadlineSchema.default(usualDeadlines.conduct),
      scene: deadlineSchema.default(usualDeadlines.scene),
      suggestion: deadlineSchema.default(usualDeadlines.suggestion),
      urgent: deadlineSchema.default(usualDeadlines.urgent),
    })
    .prefault({}),
  agencies: z.partialRecord(z.enum(categories), z.string().trim().min(1).max(200)).default({}),
  /** The 1022 or PAKN system that owns reports here; our own table where there is none. */
  owner: ownerMappingSchema.nullable().default(null),
  /** Where what becomes of tickets is posted, signed. */
  listener: z.url().refine(isSafeUrl, 'must begin with https://').nullable().default(null),
});
