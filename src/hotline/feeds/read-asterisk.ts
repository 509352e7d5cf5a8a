import { z } from 'zod';
import { type FeedAbout, type FeedRead, type FeedReader, refused, refusedBy, told } from './feed-reader.ts';

const score = z.number().min(0).max(100).optional().catch(undefined);
/** What a dialplan or an AGI script of the house posts, and what an AEAP engine answers. */
const own = z.object({
  text: z.string(),
  score,
  id: z.string().min(1).optional(),
  uniqueid: z.string().min(1).optional(),
  direction: z.string().optional(),
});
/** The same as an engine sends it by itself. */
const pushed = z.object({
  request: z.literal('set'),
  id: z.string().min(1),
  params: z.object({ results: z.array(z.object({ text: z.string(), score })) }),
});
/** An event of ARI about a channel. */
const life = z.object({
  type: z.string(),
  timestamp: z.string().optional(),
  channel: z.object({
    id: z.string().min(1),
    caller: z.object({ number: z.string().optional() }).optional(),
  }),
});

/**
 * Asterisk: finals without a clock, of an AEAP engine or of the centre's own scripts, and ARI's events of a call's life.
 * `about` tells the call where `uniqueid` does not, whose channel it is, and which number the message has on its line.
 */
export const readAsterisk: FeedReader = (payload, about) => {
  if (typeof payload !== 'object' || payload === null) return refused('payload: is not an object');
  if ('type' in payload) return readLife(payload, about);
  if ('request' in payload) {
    const read = pushed.safeParse(payload);
    if (!read.success) return refusedBy(read.error);
    const { id, params } = read.data;
    return join(params.results.map((each, index) => readOwn({ ...each, id: `${id} ${index}` }, about)));
  }
  return readOwn(payload, about);
};

function readOwn(payload: object, about: FeedAbout): FeedRead {
  const read = own.safeParse(payload);
  if (!read.success) return refusedBy(read.error);
  const { text, id, uniqueid, direction } = read.data;
  const call = about.call ?? uniqueid;
  if (call === undefined) return refused('uniqueid: must be told, here or by whoever receives the feed');
  if (text.trim() === '') return told();
  const which = id ?? about.count;
  if (which === null) return refused('id: must be told, or counted by whoever receives the feed');
  const line = direction ?? uniqueid ?? about.channel ?? '';
  const at = about.receivedAt.toISOString();
  const segment = `${line} ${which}`.trim();
  const confidence = read.data.score === undefined ? undefined : read.data.score / 100;
  return told({
    ...{ type: 'utterance', call, segment, speaker: about.speakers[line] ?? 'unknown', text, final: true },
    ...{ confidence, at },
  });
}

function readLife(payload: object, about: FeedAbout): FeedRead {
  const read = life.safeParse(payload);
  if (!read.success) return refusedBy(read.error);
  const { type, timestamp, channel } = read.data;
  const call = about.call ?? channel.id;
  const at = momentOf(timestamp) ?? about.receivedAt.toISOString();
  // Of the call itself the citizen's channel tells.
  if ((about.speakers[channel.id] ?? 'citizen') !== 'citizen') return told();
  switch (type) {
    case 'StasisStart': {
      const phone = about.direction === 'in' ? channel.caller?.number : undefined;
      return told({ type: 'call.started', call, at, direction: about.direction, phone: phone?.slice(0, 30) });
    }
    case 'ChannelHold':
      return told({ type: 'call.held', call, at });
    case 'ChannelUnhold':
      return told({ type: 'call.resumed', call, at });
    case 'ChannelHangupRequest':
    case 'StasisEnd':
      return told({ type: 'call.ended', call, at });
    default:
      return told();
  }
}

/** ARI writes its zone without a colon. */
function momentOf(written: string | undefined): string | null {
  const at = new Date(written?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') ?? '');
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

function join(reads: readonly FeedRead[]): FeedRead {
  return {
    events: reads.flatMap(({ events }) => events),
    refused: reads.find((read) => read.refused !== null)?.refused ?? null,
  };
}
