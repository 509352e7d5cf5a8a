import { z } from 'zod';
import { aspects } from '#knowledge/entry.ts';
import { intents } from '#src/answers/answer.ts';

/** What a message may want that no answer gives. Closed: a value that is not here is never taken for `none`. */
export const concerns = [
  'none',
  'political',
  'legal-advice',
  'private-matter',
  'manipulation',
  'crisis',
] as const;

/** The form that a model fills about a message. What does not fit it whole is not used at all. */
export const understandingSchema = z.strictObject({
  concern: z.enum(concerns),
  intent: z.enum(intents),
  language: z.enum(['vi', 'en', 'other']),
  /** The message as a question that needs no other, in Vietnamese. */
  question: z.string().max(400),
  aspects: z.array(z.enum(aspects)).max(aspects.length),
  /** One of the tokens that were offered. */
  candidate: z.string().regex(/^(?:none|\[\[candidate\.\d{1,2}\]\])$/),
  askBack: z.boolean(),
  /** Ids, as the candidate's cases have them. */
  cases: z.array(z.string().max(60)).max(10),
});
export type Understanding = z.infer<typeof understandingSchema>;
