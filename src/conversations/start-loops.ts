import { msUntilReady } from '#db/deliveries.ts';
import { readPhotoCodes } from '#src/conversations/codes/read-photo-codes.ts';
import { Fault } from '#src/fault.ts';
import type { Health } from '#src/health.ts';
import { newId } from '#src/new-id.ts';
import type { SignalTopic } from '#src/signals.ts';
import { fetchAttachment } from './fetch-attachment.ts';
import { createLoadGauge } from './gauge-load.ts';
import { runLoop } from './run-loop.ts';
import { sendDue } from './send-due.ts';
import { createWakeUp } from './wake-up.ts';
import { workConversation } from './work-conversation.ts';
import { spokenFor, type Working } from './working.ts';

export type Looping = Working & { readonly health: Health };

/** What a program does beside serving the web. */
export type Duty = 'work' | 'send';

/** A kind of loop: `count` of them share the work of one topic. */
type Kind = {
  readonly name: string;
  readonly topic: SignalTopic;
  readonly count: number;
  /** How long one piece of work may take before the loop counts as stuck, where that is longer than usual. */
  readonly patienceMs?: number;
  once(owner: string): Promise<'worked' | 'idle'>;
  /** When there will be something to do, where that is known. */
  untilNext?(): Promise<number | null>;
};

const pollMs = 1_000;
/** Only one of a kind looks by itself so often; it wakes the others when there is more than it can do alone. */
const restMs = 20_000;
/** How long after a program died in the middle its work is taken up by another; kept up while the work lasts. */
const workSeconds = 10;
/**
 * Longer than any platform is waited for: who may still be sending must not be overtaken. The longest is Zalo with a
 * token that ends in between: 6 s for a pair, 10 s for a call that says so, 6 s for the next pair, 10 s again: 32 s.
 */
const sendSeconds = 40;
/** Longer than a platform is waited for, and what it sent is stored. */
const fetchSeconds = 120;

/** Longer than a photo may take to be read. */
const codesSeconds = 30;

export type Loops = {
  /** Resolves when each has ended the piece of work that it was at; none is begun. */
  stop(): Promise<void>;
};

/** Starts the loops of `duties`; each turns until stopped, whatever is thrown in it. */
export function startLoops(resources: Looping, duties: readonly Duty[]): Loops {
  const stopping = new AbortController();
  const started = kindsOf(resources, duties).map((kind) => startKind(resources, kind, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(started.map(({ ended }) => ended));
      for (const { close } of started) close();
    },
  };
}

function kindsOf(resources: Looping, duties: readonly Duty[]): readonly Kind[] {
  const gauge = createLoadGauge(resources);
  const work: Kind = {
    name: 'work',
    topic: 'work',
    count: 4,
    once: async (owner) =>
      (await workConversation(resources, { owner, leaseSeconds: workSeconds, gauge })) === 'idle'
        ? 'idle'
        : 'worked',
    untilNext: () => msUntilReady(resources.db, spokenFor(resources)),
  };
  const fetchFiles: Kind = {
    name: 'fetch',
    topic: 'due',
    count: 2,
    patienceMs: fetchSeconds * 1_000,
    once: async (owner) =>
      (await fetchAttachment(resources, { owner, leaseSeconds: fetchSeconds })) === 'idle'
        ? 'idle'
        : 'worked',
  };
  const readCodes: Kind = {
    name: 'codes',
    topic: 'due',
    count: 1,
    once: async () =>
      (await readPhotoCodes(resources, { leaseSeconds: codesSeconds })) === 'idle' ? 'idle' : 'worked',
  };
  const send: Kind = {
    name: 'send',
    topic: 'due',
    count: 8,
    once: async (owner) =>
      (await sendDue(resources, { owner, leaseSeconds: sendSeconds })) === 'idle' ? 'idle' : 'worked',
  };
  const all: Readonly<Record<Duty, readonly Kind[]>> = { work: [work, fetchFiles, readCodes], send: [send] };
  return duties.flatMap((duty) => all[duty]);
}

function startKind(
  { signals, health, log }: Looping,
  { name, topic, count, patienceMs, once, untilNext }: Kind,
  signal: AbortSignal,
): { readonly ended: Promise<unknown>; close(): void } {
  const wakeUp = createWakeUp(signals, topic);
  const program = newId();
  const loops = Array.from({ length: count }, async (_, at) => {
    const loop = `${name}-${at + 1}`;
    await runLoop({
      ...{ wakeUp, signal, pollMs: at === 0 ? pollMs : restMs },
      once: async () => {
        const found = await once(`${program}/${loop}`);
        const next = found === 'idle' && at === 0 ? await untilNext?.() : null;
        return typeof next === 'number' ? { idleForMs: Math.max(10, next) } : found;
      },
      beat: () => health.beat(loop, patienceMs),
      onFault: (error) => log.error('loop.failed', { loop, error: nameOf(error) }),
    });
    health.end(loop);
  });
  return { ended: Promise.all(loops), close: wakeUp.close };
}

/** A fault's own words hold nothing personal; those of another error may. */
function nameOf(error: unknown): string {
  if (error instanceof Fault) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.name : typeof error;
}
