import { listSuggestions, type Suggestion } from '#db/suggestions.ts';
import type { WrittenCall } from '#knowledge/calls/read-calls.node.ts';
import { mishear } from '#src/hotline/simulator/mishear.ts';
import { type PlayedEvent, playCall } from '#src/hotline/simulator/play-call.ts';
import { takeCallEvents } from '#src/hotline/take-call-events.ts';
import { type Thinking, thinkAlong } from '#src/hotline/think-along.ts';
import type { Keys } from '#src/sign.ts';

/** A call as it went: what was said when, and every card that was made of it. */
export type HeardCall = {
  readonly written: WrittenCall;
  /** Of each line, when its first word and its last were heard, in milliseconds of the call. */
  readonly spoken: readonly { readonly fromMs: number; readonly toMs: number; readonly heard: string }[];
  readonly cards: readonly (Suggestion & { readonly atMs: number; readonly goneMs: number })[];
};

type Hearing = Thinking & { readonly keys: Keys };

/** How often a program looks for callers who ended without a word of the feed's. */
const lookMs = 500;

/** Plays a call in the time of the call, not of the clock, and thinks along as a program does. */
export async function hearCall(
  resources: Hearing,
  written: WrittenCall,
  { errors, seed }: { readonly errors: number; readonly seed: number },
): Promise<HeardCall> {
  const texts = mishear(
    written.lines.map(({ text }) => text),
    { rate: errors, seed },
  );
  const lines = written.lines.map((line, at) => ({ ...line, text: texts[at] ?? line.text }));
  const call = `${written.id}-${seed}-${errors}`;
  const startsAt = resources.clock.now();
  const events = playCall(lines, { call, startsAt, seed });
  let nowMs = 0;
  const now = () => new Date(startsAt.getTime() + nowMs);
  const own = { ...resources, clock: { ...resources.clock, now } };
  let callId = '';
  let waits = false;
  const think = async () => {
    waits = (await thinkAlong(own, { callId, owner: 'bench' })) === 'waits';
  };
  for (const { afterMs, event } of events) {
    // What is still being said changes no card.
    if (event.type === 'utterance' && !event.final) continue;
    while (waits && nowMs + lookMs < afterMs) {
      nowMs += lookMs;
      await think();
    }
    nowMs = afterMs;
    await takeCallEvents(own, { source: 'bench', events: [event] });
    callId ||= await idOf(own, call);
    await think();
  }
  const made = await listSuggestions(own.db, callId);
  const after = (at: Date | null) =>
    at === null ? Number.POSITIVE_INFINITY : at.getTime() - startsAt.getTime();
  return {
    ...{ written, spoken: spokenOf(events, texts) },
    cards: made.map((card) => ({ ...card, atMs: after(card.madeAt), goneMs: after(card.retiredAt) })),
  };
}

async function idOf({ db }: Pick<Hearing, 'db'>, call: string): Promise<string> {
  const [row] = await db.query<{ id: string }>('select id from calls where source_call = $1', [call]);
  if (!row) throw new Error(`${call} was not opened`);
  return row.id;
}

function spokenOf(events: readonly PlayedEvent[], texts: readonly string[]): HeardCall['spoken'] {
  const spans = new Map<string, { fromMs: number; toMs: number }>();
  for (const { afterMs, event } of events) {
    if (event.type !== 'utterance') continue;
    spans.set(event.segment, { fromMs: event.startMs ?? afterMs, toMs: afterMs });
  }
  return texts.map((heard, at) => ({ ...(spans.get(`u${at + 1}`) ?? { fromMs: 0, toMs: 0 }), heard }));
}
