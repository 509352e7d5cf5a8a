import {
  type Call,
  dropHeardTexts,
  dropPieces,
  findCallEvents,
  findPieces,
  findUtterances,
  holdCalls,
  type KeptEvent,
  type SegmentName,
  writeCallEvents,
  writeCalls,
  writeUtterances,
} from '#db/calls.ts';
import { giveCallsToLines } from '#db/staff-lines.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import type { Keys } from '#src/sign.ts';
import { applyCallEvent } from './apply-call-event.ts';
import { type CallEvent, callEventSchema } from './call-event.ts';
import { keepPhone } from './keep-phone.ts';
import { keyOfEvent } from './key-of-event.ts';
import { openTalk, type Talk } from './open-talk.ts';

/** How many go into one transaction. */
export const mostCallEvents = 500;

/** What became of one event. */
export type TakenCallEvent = {
  /** Its place in what was given, from 0. */
  readonly row: number;
  /** `late`: kept, but what came before it says more. `known`: it was taken before. */
  readonly outcome: 'taken' | 'late' | 'known' | 'refused';
  /** Why it was refused: the field, and what is wrong with it. */
  readonly reason: string | null;
};

export type CallEventsTaken = {
  readonly taken: number;
  readonly late: number;
  readonly known: number;
  readonly refused: number;
  readonly rows: readonly TakenCallEvent[];
};

export type Hearing = Pick<Resources, 'db' | 'clock' | 'signals'> & { readonly keys: Keys };

/** A feed's clock may be ahead of ours by so much. */
const mostAheadMs = 5 * 60_000;

type Read = { readonly row: number } & ({ readonly event: CallEvent } | { readonly reason: string });
type Good = { readonly row: number; readonly event: CallEvent; readonly key: string };

/**
 * Takes what a feed tells of calls, in whatever order and however often it comes: the good events, and for each of the
 * others a reason. What is said is masked before it is kept; whoever looks on is told after the commit.
 */
export async function takeCallEvents(
  resources: Hearing,
  { source, events }: { readonly source: string; readonly events: readonly unknown[] },
): Promise<CallEventsTaken> {
  const now = resources.clock.now();
  const rows: TakenCallEvent[] = [];
  for (let from = 0; from < events.length; from += mostCallEvents) {
    const read = events
      .slice(from, from + mostCallEvents)
      .map((given, index) => ({ row: from + index, ...readEvent(given, now) }));
    rows.push(...(await takeBatch(resources, { source, read, now })));
  }
  const count = (outcome: TakenCallEvent['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    ...{ taken: count('taken'), late: count('late'), known: count('known'), refused: count('refused') },
    rows,
  };
}

function readEvent(given: unknown, now: Date): { readonly event: CallEvent } | { readonly reason: string } {
  const parsed = callEventSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { reason: `${issue?.path.join('.') || 'event'}: ${issue?.message}` };
  }
  const event = parsed.data;
  return event.at && event.at.getTime() > now.getTime() + mostAheadMs
    ? { reason: 'at: lies in the future' }
    : { event };
}

type Batch = {
  readonly source: string;
  readonly read: readonly Read[];
  readonly now: Date;
};

async function takeBatch(
  { db, signals, keys }: Hearing,
  { source, read, now }: Batch,
): Promise<readonly TakenCallEvent[]> {
  const good: Good[] = await Promise.all(
    read
      .filter((each) => 'event' in each)
      .map(async ({ row, event }) => ({ row, event, key: await keyOfEvent(keys, event) })),
  );
  const refused = read.flatMap((each): readonly TakenCallEvent[] =>
    'reason' in each ? [{ row: each.row, outcome: 'refused', reason: each.reason }] : [],
  );
  if (good.length === 0) return refused;
  const { rows, touched, heard, isListed } = await db.transaction((tx) =>
    takeGood({ db: tx, keys }, { source, good, now }),
  );
  for (const id of heard) signals.say('heard', id);
  for (const id of touched) signals.say('staff', `call ${id}`);
  if (isListed) signals.say('staff', 'calls');
  return [...rows, ...refused].toSorted((one, other) => one.row - other.row);
}

type Took = {
  readonly rows: readonly TakenCallEvent[];
  readonly touched: ReadonlySet<string>;
  /** Of those, where there is something to think about: not only words that are still being said. */
  readonly heard: ReadonlySet<string>;
  /** A list of calls shows something new: one more, or one that stands otherwise. */
  readonly isListed: boolean;
};

async function takeGood(
  { db: tx, keys }: Pick<Hearing, 'db' | 'keys'>,
  { source, good, now }: { readonly source: string; readonly good: readonly Good[]; readonly now: Date },
): Promise<Took> {
  const openings = openingsOf(good, now);
  const calls = new Map(await holdCalls(tx, source, openings));
  const isNew = openings.some(({ id, sourceCall }) => calls.get(sourceCall)?.id === id);
  const known = await findCallEvents(
    tx,
    good.map(({ event, key }) => ({ callId: calls.get(event.call)?.id ?? '', key })),
  );
  const talk = await readTalk({ db: tx, keys }, { calls, good, now });
  const taken: KeptEvent[] = [];
  const rows: TakenCallEvent[] = [];
  const touched = new Set<string>();
  const heard = new Set<string>();
  for (const { row, event, key } of good) {
    const call = calls.get(event.call);
    if (!call) continue;
    const name = `${call.id}\n${key}`;
    if (known.has(name)) {
      rows.push({ row, outcome: 'known', reason: null });
      continue;
    }
    known.add(name);
    const done = await takeOne({ keys, talk, now }, call, { event, key });
    calls.set(event.call, done.call);
    taken.push(done.kept);
    touched.add(call.id);
    if (event.type !== 'utterance' || event.final) heard.add(call.id);
    rows.push({ row, outcome: done.isLate ? 'late' : 'taken', reason: null });
  }
  await writeCallEvents(tx, taken, now);
  await writeUtterances(tx, talk.changed(), now);
  await dropPieces(tx, talk.whole());
  await dropHeardTexts(tx, talk.maskedLater());
  const moved = [...calls.values()].filter(({ id }) => touched.has(id));
  if (moved.length > 0) await writeCalls(tx, moved);
  const named = moved.filter(({ operatorName, state }) => operatorName !== null && state !== 'ended');
  const isBegun = taken.some(({ type }) => type === 'call.started');
  if (isBegun && named.length > 0) {
    await giveCallsToLines(
      tx,
      named.map(({ id }) => id),
    );
  }
  const isMoved = taken.some(({ type }) => type !== 'utterance' && type !== 'turn.ended');
  return { rows, touched, heard, isListed: isNew || isMoved };
}

/** The first that is told of a call opens it, also where its beginning was missed. */
function openingsOf(
  good: readonly Good[],
  now: Date,
): readonly { readonly id: string; readonly sourceCall: string; readonly at: Date }[] {
  const first = new Map<string, Date>();
  for (const { event } of good) {
    const at = event.at ?? now;
    const before = event.type === 'utterance' && event.at ? (event.startMs ?? 0) : 0;
    const began = new Date(at.getTime() - before);
    const known = first.get(event.call);
    if (!known || began < known) first.set(event.call, began);
  }
  return [...first].map(([sourceCall, at]) => ({ id: newId(), sourceCall, at }));
}

async function readTalk(
  { db: tx, keys }: Pick<Hearing, 'db' | 'keys'>,
  {
    calls,
    good,
    now,
  }: { readonly calls: ReadonlyMap<string, Call>; readonly good: readonly Good[]; readonly now: Date },
): Promise<Talk> {
  const named = good.flatMap(({ event }): readonly SegmentName[] => {
    const callId = calls.get(event.call)?.id;
    if (callId === undefined || (event.type !== 'utterance' && event.type !== 'turn.ended')) return [];
    return [{ callId, speaker: event.speaker, segment: event.type === 'utterance' ? event.segment : '' }];
  });
  if (named.length === 0) return openTalk({ keys, now, utterances: [], pieces: [] });
  const isInPieces = good.some(({ event }) => event.type === 'utterance' && event.mode === 'append');
  return openTalk({
    ...{ keys, now, utterances: await findUtterances(tx, named) },
    pieces: isInPieces ? await findPieces(tx, named) : [],
  });
}

type Taking = { readonly keys: Keys; readonly talk: Talk; readonly now: Date };

async function takeOne(
  { keys, talk, now }: Taking,
  before: Call,
  { event, key }: Pick<Good, 'event' | 'key'>,
): Promise<{ readonly call: Call; readonly kept: KeptEvent; readonly isLate: boolean }> {
  const empty = {
    speaker: null,
    segment: null,
    seq: null,
    isFinal: null,
    textMasked: null,
    pieceSealed: null,
  };
  const kept: KeptEvent = { ...empty, callId: before.id, key, type: event.type, at: event.at ?? null };
  const call = { ...before, lastAt: now };
  switch (event.type) {
    case 'utterance': {
      const { speaker, segment, seq, final: isFinal } = event;
      const { call: after, isLate, ...said } = await talk.hear(call, event);
      const told = { speaker, segment, seq: seq ?? null, isFinal, ...said };
      // Whoever is heard is no longer troubled.
      const heard = { ...wakened(after), feedTrouble: null };
      return { call: heard, kept: { ...kept, ...told }, isLate };
    }
    case 'turn.ended':
      talk.endTurn(call, event.speaker);
      return { call, kept: { ...kept, speaker: event.speaker }, isLate: false };
    default: {
      const phone = event.type === 'call.started' ? await keepPhone(keys, event.phone) : null;
      return { ...applyCallEvent(call, event, phone), kept };
    }
  }
}

/** Closed because nothing was heard of it: it goes on after all. */
function wakened(call: Call): Call {
  if (call.state !== 'ended' || call.endReason !== 'timeout') return call;
  return { ...call, state: 'live', endedAt: null, endReason: null };
}
