import { z } from 'zod';
import {
  type FeedAbout,
  type FeedRead,
  type FeedReader,
  openJson,
  refused,
  refusedBy,
  told,
} from './feed-reader.ts';
import { readDeepgram } from './read-deepgram.ts';
import { sayLine } from './say-line.ts';

/** An event of the event socket as JSON: its headers, and what the module says in `_body`. */
const body = z.object({
  'Event-Name': z.string().min(1),
  'Event-Subclass': z.string().optional(),
  'Unique-ID': z.string().min(1),
  'Event-Sequence': z.coerce.number().int().min(0).optional(),
  // Microseconds since 1970.
  'Event-Date-Timestamp': z.coerce.number().int().min(0).max(8e15).optional(),
  'Caller-Caller-ID-Number': z.string().optional(),
  _body: z.string().optional(),
});
type FreeswitchEvent = z.output<typeof body>;

const confidence = z.number().min(0).max(1).optional().catch(undefined);
const heard = z.object({
  is_final: z.boolean(),
  alternatives: z.array(z.object({ transcript: z.string(), confidence })).min(1),
});
const azure = z.object({
  RecognitionStatus: z.string(),
  DisplayText: z.string().default(''),
  // 100 nanoseconds.
  Offset: z.number().min(0),
  Duration: z.number().min(0).default(0),
});
const ticksPerMs = 10_000;

type Leg = { readonly call: string; readonly leg: string; readonly at: string; readonly count: number };

/**
 * FreeSWITCH with the transcribing modules of drachtio. One leg is one side: `about.speakers` says by the leg's
 * `Unique-ID` whose it is, `about.call` which call the two legs are; without it the leg is the call.
 */
export const readFreeswitch: FeedReader = (payload, about) => {
  const read = body.safeParse(payload);
  if (!read.success) return refusedBy(read.error);
  const event = read.data;
  const leg = event['Unique-ID'];
  const micros = event['Event-Date-Timestamp'];
  const at = micros === undefined ? about.receivedAt : new Date(micros / 1000);
  const count = event['Event-Sequence'] ?? about.count;
  if (count === null) {
    return refused('Event-Sequence: must be told, or counted by whoever receives the feed');
  }
  const of: Leg = { call: about.call ?? leg, leg, at: at.toISOString(), count };
  return event['Event-Name'] === 'CUSTOM' ? readModule(event, of, about) : readLife(event, of, about);
};

/** Of the call itself the citizen's leg tells; that another leg is left, held or transferred, ends nothing. */
function readLife(event: FreeswitchEvent, { call, leg, at }: Leg, about: FeedAbout): FeedRead {
  if ((about.speakers[leg] ?? 'citizen') !== 'citizen') return told();
  switch (event['Event-Name']) {
    case 'CHANNEL_ANSWER': {
      const phone = about.direction === 'in' ? event['Caller-Caller-ID-Number'] : undefined;
      return told({ type: 'call.started', call, at, direction: about.direction, phone: phone?.slice(0, 30) });
    }
    case 'CHANNEL_HOLD':
      return told({ type: 'call.held', call, at });
    case 'CHANNEL_UNHOLD':
      return told({ type: 'call.resumed', call, at });
    case 'CHANNEL_HANGUP_COMPLETE':
      return told({ type: 'call.ended', call, at });
    default:
      return told();
  }
}

function readModule(event: FreeswitchEvent, of: Leg, about: FeedAbout): FeedRead {
  const [module, kind] = (event['Event-Subclass'] ?? '').split('::');
  const { call, leg, at } = of;
  const speaker = about.speakers[leg] ?? 'unknown';
  switch (kind) {
    case 'transcription':
      break;
    case 'end_of_utterance':
      return told({ type: 'turn.ended', call, speaker, at });
    case 'no_audio_detected':
    case 'max_duration_exceeded':
      return told({ type: 'feed.error', call, at, code: kind });
    default:
      return told();
  }
  const inside = openJson(event._body ?? '');
  switch (module) {
    case 'google_transcribe':
      return readHeard([inside], of, about);
    case 'aws_transcribe':
      return readHeard(inside, of, about);
    case 'azure_transcribe':
      return readAzure(inside, of, about);
    case 'deepgram_transcribe':
      return readLegOfDeepgram(inside, of, about);
    default:
      return refused(`Event-Subclass: ${module || 'none'} is not a module that is read`);
  }
}

function readHeard(inside: unknown, { call, leg, at, count }: Leg, about: FeedAbout): FeedRead {
  const read = z.array(heard).safeParse(inside);
  if (!read.success) return refusedBy(read.error);
  const speaker = about.speakers[leg] ?? 'unknown';
  return told(
    ...read.data.flatMap(({ is_final: final, alternatives: [best] }, index) =>
      sayLine({
        ...{ call, line: leg, speaker, final, at },
        // Several in one event keep their order.
        count: count + index / 1000,
        text: best?.transcript ?? '',
        confidence: best?.confidence,
      }),
    ),
  );
}

/** Finals only. Where an utterance began is its name. */
function readAzure(inside: unknown, { call, leg }: Leg, about: FeedAbout): FeedRead {
  const read = azure.safeParse(inside);
  if (!read.success) return refusedBy(read.error);
  const { RecognitionStatus, DisplayText: text, Offset, Duration } = read.data;
  if (RecognitionStatus !== 'Success' || text.trim() === '') return told();
  const startMs = Math.round(Offset / ticksPerMs);
  return told({
    ...{ type: 'utterance', call, segment: `${leg} ${startMs}`, speaker: about.speakers[leg] ?? 'unknown' },
    ...{ text, final: true, startMs, endMs: Math.round((Offset + Duration) / ticksPerMs) },
  });
}

/** The module's session may end and begin again: only the leg's own end is the call's. */
function readLegOfDeepgram(inside: unknown, { call, leg }: Leg, about: FeedAbout): FeedRead {
  const speaker = about.speakers[leg] ?? 'unknown';
  const { events, refused: reason } = readDeepgram(inside, { ...about, call, speakers: { 0: speaker } });
  return {
    events: events
      .filter((event) => 'type' in event && event.type !== 'call.ended')
      .map((event) => ('segment' in event ? { ...event, segment: `${leg} ${event.segment}` } : event)),
    refused: reason,
  };
}
