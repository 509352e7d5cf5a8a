import { z } from 'zod';
import type { WebPayload } from '#bots/web/web-channel.ts';
import { answerSchema, blockSchema } from '#src/web/api/answer-schema.ts';
import { longestQuestion } from '#src/web/api/longest-question.ts';
import { tabSchema } from './find-session.ts';

export const sessionSchema = z
  .object({
    carry: z
      .enum(['token', 'cookie'])
      .default('token')
      .describe('How the session travels: as a bearer token, or, on our own pages only, as a cookie.'),
  })
  .meta({ id: 'ChatSessionAsked' });

export const sessionAnswerSchema = z
  .object({
    token: z.string().nullable().describe('For `Authorization: Bearer`; null where a cookie was set.'),
    expiresAt: z.iso
      .datetime()
      .describe('After this a request is answered with 401, and a new one is taken.'),
  })
  .meta({ id: 'ChatSession' });

export const messageSchema = z
  .object({
    clientMessageId: z
      .uuid()
      .describe('Made by the sender. Sent again under the same id nothing happens twice.'),
    text: z.string().optional().describe(`What is said; 1 to ${longestQuestion} characters.`),
    choice: z
      .string()
      .optional()
      .describe('In place of `text`: the value of a choice that an answer offered.'),
    place: z
      .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .optional()
      .describe('In place of `text`: where the sender stands, where an answer wants a place.'),
    language: z.enum(['vi', 'en']).default('vi').describe('The language of the answer.'),
    tab: tabSchema,
  })
  .refine(
    ({ text, choice, place }) => [text, choice, place].filter((each) => each !== undefined).length === 1,
    {
      error: 'one of text, choice and place must be there',
    },
  )
  .meta({
    id: 'ChatMessage',
    examples: [{ clientMessageId: '7d5c1f0e-3f3a-4c38-9c3c-0d5a2b7f9e10', text: 'lệ phí đổi bằng lái xe' }],
  });

export const acceptedSchema = z
  .object({
    deliveryId: z.string().describe('Named by the answers to it; later ones of a session are larger.'),
    known: z.boolean().describe('It had come before.'),
    paused: z
      .literal(true)
      .optional()
      .describe('The centre has paused its answers: it is kept, and answered once they go on.'),
  })
  .meta({ id: 'ChatMessageAccepted' });

/** One answer as it is shown: what the channel rendered, and which messages it answers. */
export type ChatAnswer = WebPayload & { readonly id: string; readonly deliveries: readonly string[] };

export const chatAnswerSchema: z.ZodType<ChatAnswer> = z
  .object({
    id: z.string().describe('Later ones are larger; the last one got is where the next request begins.'),
    deliveries: z.array(z.string()).describe('What it answers; empty where nobody had asked.'),
    by: z.literal('operator').exactOptional().describe('A person of the centre says it.'),
    answer: answerSchema,
    file: z
      .object({ id: z.uuid(), name: z.string(), bytes: z.number().int().min(0) })
      .exactOptional()
      .describe('A file of that person: `GET /api/v1/chat/files/{id}` with the same session.'),
    notice: z.array(blockSchema).describe('Shown under the answer, once: who answers, and what is kept.'),
    language: z.enum(['vi', 'en']),
  })
  .meta({ id: 'ChatAnswer' });

/** The beginning of an answer that is still being written. The answer itself takes its place. */
export type ChatDraft = { readonly deliveries: readonly string[]; readonly text: string };

export const chatNewsSchema = z
  .object({
    answers: z.array(chatAnswerSchema),
    settledUpTo: z
      .string()
      .nullable()
      .describe('Messages up to this delivery are worked: what has no answer by then gets none.'),
  })
  .meta({ id: 'ChatNews' });

export type ChatNews = z.infer<typeof chatNewsSchema>;

/** The longest that a request waits for news, in seconds. */
export const longestWait = 25;

export const fileQuerySchema = z.object({ tab: tabSchema });

const idSchema = z.string().regex(/^\d{1,18}$/, 'must be an id as it was got');

export const eventsQuerySchema = z.object({
  tab: tabSchema,
  after: idSchema
    .optional()
    .describe('Where to begin: after this answer. The header `Last-Event-ID` says the same.'),
  settled: idSchema.optional().describe('The last that is known to be worked; only what is later is news.'),
  wait: z.coerce
    .number()
    .int()
    .min(0)
    .max(longestWait)
    .optional()
    .describe('Instead of a stream: one answer in JSON, as soon as there is news or after so many seconds.'),
});
