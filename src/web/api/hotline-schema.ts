import { z } from 'zod';
import { callEventSchema } from '#src/hotline/call-event.ts';
import { mostCallEvents } from '#src/hotline/take-call-events.ts';
import { feedRowSchema } from './feed-schema.ts';

/** As it is published. */
export const callBatchSchema = z
  .strictObject({ events: z.array(callEventSchema).min(1).max(mostCallEvents) })
  .meta({ id: 'CallBatch' });

/** As it is read: one event that is no good spoils no other. */
export const callBodySchema = z.strictObject({ events: z.array(z.unknown()).min(1).max(mostCallEvents) });

const counts = {
  taken: z.number().int().min(0),
  late: z.number().int().min(0).describe('Kept, but what came before says more.'),
  known: z.number().int().min(0).describe('Taken before; nothing was changed.'),
  refused: z.number().int().min(0),
};
const row = z.object({
  row: z.number().int().min(0).describe('Its place in `events`, from 0.'),
  outcome: z.enum(['taken', 'late', 'known', 'refused']),
  reason: z.string().nullable().describe('Why it was refused: the field, and what is wrong with it.'),
});
const message = z.number().int().min(1).describe('The how manieth message of this socket it was, from 1.');

export const callReportSchema = z
  .object({
    ...counts,
    rows: z.array(row).describe('One for each event, in order.'),
  })
  .meta({ id: 'CallReport' });

/** What we say over the socket. */
export const streamAnswerSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('challenge'), nonce: z.string() }),
    z.object({
      type: z.literal('welcome'),
      feed: z.string().describe('The name of the key.'),
      limits: z.object({
        bytes: z.number().int().describe('Of one message.'),
        events: z.number().int().describe('Of one message.'),
        waiting: z
          .number()
          .int()
          .describe('Messages without an answer; more are left unread until there is room.'),
      }),
    }),
    z.object({
      type: z.literal('ack'),
      message,
      id: z.string().nullable().describe('The id that the message had.'),
      ...counts,
      rows: z.array(z.union([row, feedRowSchema])).describe('Those that were refused.'),
    }),
    z.object({
      type: z.literal('error'),
      message,
      code: z.string(),
      reason: z
        .string()
        .describe('What is wrong with the message. It is not stored; sending it again is no use.'),
    }),
  ])
  .meta({ id: 'StreamAnswer' });
