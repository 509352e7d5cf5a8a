import { z } from 'zod';
import { type FeedReader, momentOf, refused, refusedBy, told } from './feed-reader.ts';
import { sayLine } from './say-line.ts';

const share = z.number().min(0).max(1).optional().catch(undefined);
const word = z.object({ start: z.number().min(0).optional().catch(undefined), conf: share });
const heard = z.object({ text: z.string(), result: z.array(word).optional().catch(undefined) });
const partial = z.object({ partial: z.string() });
const whole = z.union([
  heard,
  z.object({ alternatives: z.tuple([heard], z.unknown()) }).transform(({ alternatives: [best] }) => best),
]);

/**
 * A Vosk server's replies, one channel a socket. It tells neither the call nor who speaks, and counts nothing: all of
 * that is whoever's who holds the socket. What is said so far has one place on the channel, which its final empties.
 */
export const readVosk: FeedReader = (payload, about) => {
  const { call, channel, count } = about;
  if (call === null)
    return refused('call: must be told by whoever receives the feed, or the line that it is on');
  if (count === null) return refused('count: must be told by whoever receives the feed');
  const said = {
    call,
    line: channel ?? 'vosk',
    speaker: about.speakers[channel ?? ''] ?? 'unknown',
    count,
  } as const;
  const soFar = partial.safeParse(payload);
  if (soFar.success) {
    const at = about.receivedAt.toISOString();
    return told(...sayLine({ ...said, text: soFar.data.partial, final: false, at }));
  }
  const read = whole.safeParse(payload);
  if (!read.success) return refusedBy(read.error);
  const { text, result: words = [] } = read.data;
  const begins = words[0]?.start;
  const at = momentOf(about, begins === undefined ? null : Math.round(begins * 1000));
  return told(
    ...sayLine({ ...said, text, final: true, at, confidence: meanOf(words.map(({ conf }) => conf)) }),
  );
};

/** `undefined` where not every word tells how sure it is. */
function meanOf(shares: readonly (number | undefined)[]): number | undefined {
  const known = shares.filter((each) => each !== undefined);
  if (known.length === 0 || known.length < shares.length) return undefined;
  return known.reduce((sum, each) => sum + each, 0) / known.length;
}
