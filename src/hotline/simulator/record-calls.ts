import { listStoredEvents, type StoredCallEvent } from '#db/recorded-calls.ts';
import type { Resources } from '#src/resources.ts';
import type { PlayedEvent } from './play-call.ts';
import type { Recording } from './recording.ts';

const mostAtOnce = 20_000;
/** What was being committed at the last look is seen at the next. */
const overlapMs = 10_000;

export type Recorder = {
  /** What came since the last look; the first look is at everything since the beginning. */
  next(): Promise<readonly PlayedEvent[]>;
  /** When the first event came; `null` while there is none. */
  startsAt(): Date | null;
};

/**
 * Writes down what a feed told, from what was kept: masked, without numbers and names of whoever called or answered,
 * and each call under a number of its own, since a feed may name its calls after telephones.
 */
export function openRecorder(
  { db }: Pick<Resources, 'db'>,
  { feed, since }: { readonly feed: string | null; readonly since: Date },
): Recorder {
  const seen = new Set<string>();
  const names = new Map<string, string>();
  let startsAt: Date | null = null;
  let from = since;
  const nameOf = (callId: string): string => {
    const name = names.get(callId) ?? `call-${names.size + 1}`;
    names.set(callId, name);
    return name;
  };
  const look = async (): Promise<readonly PlayedEvent[]> => {
    const stored = await listStoredEvents(db, { feed, since: from, most: mostAtOnce });
    const fresh = stored.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    const last = stored.at(-1)?.receivedAt;
    const first = fresh[0]?.receivedAt;
    if (!last || !first) return [];
    startsAt ??= first;
    from = new Date(Math.max(since.getTime(), last.getTime() - overlapMs));
    const began = startsAt.getTime();
    return fresh.flatMap((each) => {
      const event = eventOf(each, nameOf(each.callId));
      return event ? [{ afterMs: Math.max(0, each.receivedAt.getTime() - began), event }] : [];
    });
  };
  return { next: look, startsAt: () => startsAt };
}

/** Everything of a feed in one look. */
export async function recordCalls(
  resources: Pick<Resources, 'db'>,
  asked: { readonly feed: string | null; readonly since: Date },
): Promise<Recording | null> {
  const recorder = openRecorder(resources, asked);
  const events: PlayedEvent[] = [];
  for (;;) {
    const more = await recorder.next();
    if (more.length === 0) break;
    events.push(...more);
  }
  const startsAt = recorder.startsAt();
  return startsAt && { startsAt, events };
}

/** `null`: what was said there turned out to be a number, and stands masked in the utterance that follows. */
function eventOf(stored: StoredCallEvent, call: string): PlayedEvent['event'] | null {
  const { type, key, speaker, segment, seq, isFinal, text, endsTurn } = stored;
  const at = stored.at?.toISOString() ?? null;
  const told = { call, at: at ?? stored.receivedAt.toISOString() };
  switch (type) {
    case 'call.started':
      return { type, ...told, direction: stored.direction, language: stored.language };
    case 'utterance': {
      if (text === null || segment === null) return null;
      const ends = isFinal === true && endsTurn === true ? { endOfTurn: true } : {};
      const said = { segment, speaker: speaker ?? 'unknown', text, final: isFinal === true, seq };
      return { type, call, ...(at === null ? {} : { at }), ...said, ...ends };
    }
    case 'turn.ended':
      return { type, call, ...(at === null ? {} : { at }), speaker: speaker ?? 'unknown' };
    case 'call.held':
    case 'call.resumed':
      return { type, ...told };
    case 'call.ended':
      return { type, ...told, reason: stored.endReason ?? 'completed' };
    case 'feed.error':
      return { type, ...told, code: key.split(' ')[1] ?? 'unknown' };
    default:
      return null;
  }
}
