import { z } from 'zod';
import { callEventSchema } from '#src/hotline/call-event.ts';
import { mostCallEvents } from '#src/hotline/take-call-events.ts';

/** As it is published. */
export const callBatchSchema = z
  .strictObject({ events: z.array(callEventSchema).min(1).max(mostCallEvents) })
  .meta({ id: 'CallBatch' });

/** As it is read: one event that is no good spoils no other. */
export const callBodySchema = z.strictObject({ events: z.array(z.unknown()).min(1).max(mostCallEvents) });

export const callReportSchema = z
  .object({
    taken: z.number().int().min(0),
    late: z.number().int().min(0).describe('Kept, but what came before says more.'),
    known: z.number().int().min(0).describe('Taken before; nothing was changed.'),
    refused: z.number().int().min(0),
    rows: z
      .array(
        z.object({
          row: z.number().int().min(0).describe('Its place in `events`, from 0.'),
          outcome: z.enum(['taken', 'late', 'known', 'refused']),
          reason: z.string().nullable().describe('Why it was refused: the field, and what is wrong with it.'),
        }),
      )
      .describe('One for each event, in order.'),
  })
  .meta({ id: 'CallReport' });
