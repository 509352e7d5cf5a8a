import type { WrittenCall } from '#knowledge/calls/read-calls.node.ts';
import { mishear } from './mishear.ts';
import { playCall } from './play-call.ts';
import type { Recording } from './recording.ts';
import { seedRandom } from './seed-random.ts';

export type Simulated = {
  readonly calls: number;
  /** How much of what is said is misheard, of 1. */
  readonly errors: number;
  readonly seed: number;
  /** Who answers them, as the feed calls them. */
  readonly operator?: string;
};

/** Calls begin one after the other within so long; then they go on side by side. */
const beginWithinMs = 10_000;

/** Written calls as one feed that tells all of them at the same time; the same for the same seed. */
export function simulateCalls(
  written: readonly WrittenCall[],
  { calls, errors, seed, operator }: Simulated,
): Recording & { readonly shown: readonly WrittenCall[] } {
  const startsAt = new Date(0);
  const random = seedRandom(seed);
  const order = written
    .map((call) => ({ call, chance: random() }))
    .toSorted((one, other) => one.chance - other.chance)
    .map(({ call }) => call);
  const shown = Array.from({ length: calls }, (_, at) => order[at % order.length]).filter(
    (call) => call !== undefined,
  );
  const events = shown.flatMap(({ id, lines }, at) => {
    const own = { seed: seed * 1_000 + at, ...(operator === undefined ? {} : { operator }) };
    const texts = mishear(
      lines.map(({ text }) => text),
      { rate: errors, seed: own.seed },
    );
    const heard = lines.map((line, row) => ({ ...line, text: texts[row] ?? line.text }));
    const beginsMs = Math.round(random() * beginWithinMs);
    const begins = new Date(startsAt.getTime() + beginsMs);
    return playCall(heard, { call: `${id}-${at + 1}`, startsAt: begins, ...own }).map(
      ({ afterMs, event }) => ({ afterMs: beginsMs + afterMs, event }),
    );
  });
  return { startsAt, shown, events: events.toSorted((one, other) => one.afterMs - other.afterMs) };
}
