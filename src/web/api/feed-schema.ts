import { z } from 'zod';
import { feedAboutSchema } from '#src/hotline/feeds/feed-about.ts';
import { mostCallEvents } from '#src/hotline/take-call-events.ts';

export const feedBatchSchema = z
  .strictObject({
    about: feedAboutSchema.prefault({}),
    payloads: z
      .array(z.unknown())
      .min(1)
      .max(mostCallEvents)
      .describe('What the supplier’s system sends, unchanged and in its order.'),
  })
  .meta({ id: 'FeedBatch' });

export const feedRowSchema = z.object({
  payload: z.number().int().min(0).describe('Its place in `payloads`, from 0.'),
  outcome: z.enum(['taken', 'late', 'known', 'refused']),
  reason: z.string().nullable().describe('Why it was refused: the field, and what is wrong with it.'),
});

export const feedReportSchema = z
  .object({
    taken: z.number().int().min(0),
    late: z.number().int().min(0),
    known: z.number().int().min(0),
    refused: z.number().int().min(0),
    rows: z
      .array(feedRowSchema)
      .describe(
        'One for each event that was read, and for each payload that cannot be; none for what tells nothing.',
      ),
  })
  .meta({ id: 'FeedReport' });
