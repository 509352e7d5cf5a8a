import type { Clock } from '#src/clock.ts';
import type { FeedLine } from './feed-line.ts';
import type { PlayedEvent } from './play-call.ts';
import type { Recording } from './recording.ts';

/** What came of a feed that was played, or of what was played of it so far. */
export type FeedPlayed = {
  readonly sent: number;
  readonly taken: number;
  readonly late: number;
  readonly known: number;
  readonly refused: number;
  /** The first reasons, each once. */
  readonly reasons: readonly string[];
};

export type Playback = {
  readonly line: FeedLine;
  readonly clock: Clock;
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Aborted, it stops between two batches. */
  readonly stopping?: AbortSignal;
  readonly onPlayed?: (played: FeedPlayed) => void;
};

export type Run = {
  /** When its first event is due. The same time again says the same events, so that a run that broke off goes on. */
  readonly startsAt: Date;
  /** 2: twice as fast as people spoke. */
  readonly speed: number;
};

const mostAtOnce = 200;
const mostReasons = 5;

/**
 * Tells a recording in its own rhythm: each event when it is due, and at once what is overdue. The calls have the names
 * of this run, and the times in them are moved to it.
 */
export async function playFeed(
  { line, clock, pause, stopping, onPlayed }: Playback,
  recording: Recording,
  run: Run,
): Promise<FeedPlayed> {
  const { events } = recording;
  let played: FeedPlayed = { sent: 0, taken: 0, late: 0, known: 0, refused: 0, reasons: [] };
  while (played.sent < events.length && !stopping?.aborted) {
    const passedMs = (clock.now().getTime() - run.startsAt.getTime()) * run.speed;
    const next = events.slice(played.sent, played.sent + mostAtOnce);
    const due = next.filter(({ afterMs }) => afterMs <= passedMs);
    if (due.length === 0) {
      await pause(Math.ceil(((next[0]?.afterMs ?? 0) - passedMs) / run.speed), stopping);
      continue;
    }
    const told = await line.push(due.map(({ event }) => moveEvent(event, recording, run)));
    played = add(played, told);
    onPlayed?.(played);
  }
  return played;
}

/** How a call is named in a run. */
export function nameInRun(call: string, { startsAt }: Pick<Run, 'startsAt'>): string {
  return `${call}@${startsAt.toISOString()}`;
}

function moveEvent(event: PlayedEvent['event'], { startsAt }: Recording, run: Run): PlayedEvent['event'] {
  const call = nameInRun(event.call, run);
  if (event.at == null) return { ...event, call };
  const after = (new Date(event.at).getTime() - startsAt.getTime()) / run.speed;
  const at = new Date(run.startsAt.getTime() + Math.round(after)).toISOString();
  return { ...event, call, at };
}

function add(before: FeedPlayed, told: Awaited<ReturnType<FeedLine['push']>>): FeedPlayed {
  const count = (outcome: string) => told.filter((row) => row.outcome === outcome).length;
  const reasons = told.flatMap(({ reason }) => (reason === null ? [] : [reason]));
  return {
    sent: before.sent + told.length,
    taken: before.taken + count('taken'),
    late: before.late + count('late'),
    known: before.known + count('known'),
    refused: before.refused + count('refused'),
    reasons: [...new Set([...before.reasons, ...reasons])].slice(0, mostReasons),
  };
}
