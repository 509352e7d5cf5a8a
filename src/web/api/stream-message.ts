import { z } from 'zod';
import { Fault } from '#src/fault.ts';
import { feedAboutSchema, type ToldAbout } from '#src/hotline/feeds/feed-about.ts';
import { mostCallEvents } from '#src/hotline/take-call-events.ts';
import { parseJson } from './read-json-body.ts';

const id = z
  .string()
  .max(100)
  .nullish()
  .describe('Comes back with the acknowledgement. Without one a message is known by its number.');

export const helloSchema = z
  .strictObject({
    type: z.literal('hello'),
    key: z.string().max(200).nullish().describe('The API key, where no header carried it.'),
    timestamp: z.string().describe('Unix seconds, at most five minutes from ours.'),
    signature: z
      .string()
      .describe(
        'HMAC-SHA256 in hex over the time stamp, a dot and the nonce of the challenge, with the signing secret of the key.',
      ),
  })
  .meta({ id: 'StreamHello' });
export type StreamHello = z.output<typeof helloSchema>;

const batch = z.strictObject({ id, events: z.array(z.unknown()).min(1).max(mostCallEvents) });
const passed = z.strictObject({
  id,
  reader: z.string().max(100),
  about: feedAboutSchema.prefault({}),
  payloads: z.array(z.unknown()).min(1).max(mostCallEvents),
});
const single = z.looseObject({ type: z.string() });

export type StreamMessage =
  | { readonly kind: 'hello'; readonly hello: StreamHello }
  | { readonly kind: 'events'; readonly id: string | null; readonly events: readonly unknown[] }
  | {
      readonly kind: 'payloads';
      readonly id: string | null;
      readonly reader: string;
      readonly about: ToldAbout;
      readonly payloads: readonly unknown[];
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A hello, a batch of events, one event by itself, or what a supplier sends, as it is passed on by a request. */
export function readStreamMessage(text: string): StreamMessage {
  try {
    return readGiven(parseJson(text, 'message'));
  } catch (error) {
    if (error instanceof Fault) return { kind: 'unreadable', reason: error.message };
    throw error;
  }
}

function readGiven(given: unknown): StreamMessage {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return {
      kind: 'unreadable',
      reason: 'The message is neither an event nor {"events": [...]} nor {"payloads": [...]}.',
    };
  }
  if ('events' in given) {
    const read = batch.safeParse(given);
    if (!read.success) return unreadable(read.error);
    return { kind: 'events', id: read.data.id ?? null, events: read.data.events };
  }
  if ('payloads' in given) {
    const read = passed.safeParse(given);
    return read.success
      ? { kind: 'payloads', ...read.data, id: read.data.id ?? null }
      : unreadable(read.error);
  }
  const read = single.safeParse(given);
  if (!read.success) return unreadable(read.error);
  if (read.data.type !== 'hello') return { kind: 'events', id: null, events: [given] };
  const hello = helloSchema.safeParse(given);
  return hello.success ? { kind: 'hello', hello: hello.data } : unreadable(hello.error);
}

/** The field and what is wrong with it; nothing of what was said. */
function unreadable({ issues: [issue] }: z.ZodError): StreamMessage {
  return { kind: 'unreadable', reason: `${issue?.path.join('.') || 'message'}: ${issue?.message}` };
}
