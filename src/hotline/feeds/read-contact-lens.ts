import { z } from 'zod';
import { type FeedReader, refusedBy, told } from './feed-reader.ts';

const ms = z.number().min(0);
const spoken = {
  ParticipantRole: z.string(),
  BeginOffsetMillis: ms,
  EndOffsetMillis: ms,
};
const segment = z.object({
  Utterance: z.object({ ...spoken, TranscriptId: z.string().min(1), PartialContent: z.string() }).optional(),
  Transcript: z.object({ ...spoken, Id: z.string().min(1), Content: z.string() }).optional(),
});
const body = z.object({
  ContactId: z.string().min(1),
  LanguageCode: z.string().optional(),
  EventType: z.enum(['STARTED', 'SEGMENTS', 'COMPLETED', 'FAILED']),
  Segments: z.array(segment).nullish(),
});

/**
 * Amazon Connect Contact Lens, one record of the real-time segment stream. Partials are pieces of the transcript that
 * they name, in the order of when they were said; the transcript takes their place.
 */
export const readContactLens: FeedReader = (payload, about) => {
  const read = body.safeParse(payload);
  if (!read.success) return refusedBy(read.error);
  const { ContactId, LanguageCode: language, EventType, Segments } = read.data;
  const call = about.call ?? ContactId;
  const at = about.receivedAt.toISOString();
  const heard = (Segments ?? []).flatMap((each) => eventsOf(each, call));
  switch (EventType) {
    case 'STARTED':
      return told({ type: 'call.started', call, at, direction: about.direction, language }, ...heard);
    case 'SEGMENTS':
      return told(...heard);
    case 'COMPLETED':
      return told(...heard, { type: 'call.ended', call, at });
    case 'FAILED':
      return told(
        ...heard,
        { type: 'feed.error', call, at, code: 'FAILED' },
        { type: 'call.ended', call, at, reason: 'failed' },
      );
  }
};

/** What is no speech (categories, a summary) is left out. */
function eventsOf({ Utterance, Transcript }: z.output<typeof segment>, call: string): readonly object[] {
  if (Transcript && Transcript.Content.trim() !== '') {
    const { Id, Content, ...times } = Transcript;
    return [{ type: 'utterance', call, segment: Id, text: Content, final: true, ...spokenBy(times) }];
  }
  if (Utterance && Utterance.PartialContent.trim() !== '') {
    const { TranscriptId, PartialContent, ...times } = Utterance;
    return [
      {
        ...{ type: 'utterance', call, segment: TranscriptId, text: PartialContent, final: false },
        ...{ mode: 'append', seq: times.BeginOffsetMillis },
        ...spokenBy(times),
      },
    ];
  }
  return [];
}

type Spoken = {
  readonly ParticipantRole: string;
  readonly BeginOffsetMillis: number;
  readonly EndOffsetMillis: number;
};

function spokenBy({ ParticipantRole: role, BeginOffsetMillis, EndOffsetMillis }: Spoken): object {
  const speaker = role === 'CUSTOMER' ? 'citizen' : role === 'AGENT' ? 'operator' : 'unknown';
  return { speaker, startMs: BeginOffsetMillis, endMs: EndOffsetMillis };
}
