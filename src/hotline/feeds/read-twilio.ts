import { z } from 'zod';
import type { Speaker } from '#src/hotline/call-event.ts';
import { type FeedAbout, type FeedReader, openJson, refused, refusedBy, told } from './feed-reader.ts';
import { sayLine } from './say-line.ts';

const time = z.iso.datetime({ offset: true });
const all = {
  CallSid: z.string().min(1),
  Timestamp: time,
  SequenceId: z.coerce.number().int().min(0),
};
const body = z.discriminatedUnion('TranscriptionEvent', [
  z.object({
    ...all,
    TranscriptionEvent: z.literal('transcription-started'),
    LanguageCode: z.string().optional(),
  }),
  z.object({
    ...all,
    TranscriptionEvent: z.literal('transcription-content'),
    TranscriptionSid: z.string().default(''),
    Track: z.string(),
    TranscriptionData: z.string(),
    Final: z.stringbool(),
  }),
  z.object({ ...all, TranscriptionEvent: z.literal('transcription-stopped') }),
  z.object({
    ...all,
    TranscriptionEvent: z.literal('transcription-error'),
    TranscriptionErrorCode: z.string().default('error'),
    TranscriptionError: z.string().optional(),
  }),
]);
const said = z.object({
  transcript: z.string(),
  confidence: z.number().min(0).max(1).optional().catch(undefined),
});

/** Twilio Real-Time Transcriptions: the form that it posts, as text or as its fields. Partials take each other's place. */
export const readTwilio: FeedReader = (payload, about) => {
  const fields = typeof payload === 'string' ? Object.fromEntries(new URLSearchParams(payload)) : payload;
  const read = body.safeParse(fields);
  if (!read.success) return refusedBy(read.error);
  const { CallSid, Timestamp: at, SequenceId: count, ...event } = read.data;
  const call = about.call ?? CallSid;
  switch (event.TranscriptionEvent) {
    case 'transcription-started':
      return told({
        ...{ type: 'call.started', call, at, direction: about.direction },
        language: event.LanguageCode,
      });
    case 'transcription-stopped':
      return told({ type: 'call.ended', call, at });
    case 'transcription-error': {
      const { TranscriptionErrorCode: code, TranscriptionError: message } = event;
      return told({ type: 'feed.error', call, at, code, message: message?.slice(0, 500) });
    }
    case 'transcription-content': {
      const { Track, TranscriptionSid, TranscriptionData, Final: final } = event;
      const heard = said.safeParse(openJson(TranscriptionData));
      if (!heard.success) return refused('TranscriptionData: is not what was said, in JSON');
      const { transcript: text, confidence } = heard.data;
      const line = `${TranscriptionSid} ${Track}`.trim();
      return told(
        ...sayLine({ call, line, speaker: speakerOf(Track, about), count, text, final, at, confidence }),
      );
    }
  }
};

/** Whoever calls in is on the inbound track; who is called, on the other. */
function speakerOf(track: string, { speakers, direction }: FeedAbout): Speaker {
  const fixed = speakers[track];
  if (fixed) return fixed;
  if (track === 'inbound_track') return direction === 'in' ? 'citizen' : 'operator';
  if (track === 'outbound_track') return direction === 'in' ? 'operator' : 'citizen';
  return 'unknown';
}
