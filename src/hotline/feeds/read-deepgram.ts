import { z } from 'zod';
import { type FeedAbout, type FeedReader, momentOf, refused, refusedBy, told } from './feed-reader.ts';

const seconds = z.number().min(0);
const channel = z.array(z.number().int().min(0)).min(1);
const results = z.object({
  type: z.literal('Results'),
  channel_index: channel,
  start: seconds,
  duration: seconds,
  is_final: z.boolean(),
  speech_final: z.boolean().default(false),
  channel: z.object({
    alternatives: z
      .array(
        z.object({
          transcript: z.string(),
          confidence: z.number().min(0).max(1).optional().catch(undefined),
        }),
      )
      .min(1),
  }),
});
const body = z.discriminatedUnion('type', [
  results,
  z.object({ type: z.literal('UtteranceEnd'), channel, last_word_end: z.number() }),
  z.object({ type: z.literal('SpeechStarted') }),
  z.object({ type: z.literal('Metadata') }),
]);

/**
 * Deepgram's live results (v1). What has one beginning is one utterance: its partials take each other's place, and its
 * final theirs. A turn may have several finals; it ends where the feed says so. The call's id is not told.
 */
export const readDeepgram: FeedReader = (payload, about) => {
  if (about.call === null) return refused('call: must be told by whoever receives the feed');
  const read = body.safeParse(payload);
  if (!read.success) return refusedBy(read.error);
  const event = read.data;
  const { call } = about;
  switch (event.type) {
    case 'Results':
      return told(...heardIn(event, about));
    case 'UtteranceEnd': {
      const at = momentOf(about, event.last_word_end < 0 ? null : Math.round(event.last_word_end * 1000));
      return told({ type: 'turn.ended', call, speaker: speakerOf(event.channel, about), at });
    }
    case 'SpeechStarted':
      return told();
    case 'Metadata':
      return told({ type: 'call.ended', call, at: about.receivedAt.toISOString() });
  }
};

function heardIn(event: z.output<typeof results>, about: FeedAbout): readonly object[] {
  const { channel_index, is_final: final, speech_final: endOfTurn } = event;
  const [best] = event.channel.alternatives;
  const startMs = Math.round(event.start * 1000);
  const endMs = Math.round((event.start + event.duration) * 1000);
  const by = { call: about.call, speaker: speakerOf(channel_index, about) };
  const text = best?.transcript.trim() ?? '';
  // A turn may end with a result in which nothing more was said.
  if (text === '')
    return final && endOfTurn ? [{ type: 'turn.ended', ...by, at: momentOf(about, endMs) }] : [];
  return [
    {
      ...{ type: 'utterance', ...by, segment: `${channel_index[0]} ${startMs}`, text, final },
      ...{ endOfTurn: final ? endOfTurn : undefined, seq: endMs, startMs, endMs },
      ...{ confidence: best?.confidence },
    },
  ];
}

function speakerOf([index]: readonly number[], { speakers }: FeedAbout) {
  return speakers[String(index)] ?? 'unknown';
}
