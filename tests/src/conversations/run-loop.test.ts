import { describe, expect, it } from 'vitest';
import { type Loop, runLoop } from '#src/conversations/run-loop.ts';
import { createWakeUp } from '#src/conversations/wake-up.ts';
import { createSignals } from '#src/signals.ts';
import { deferred } from '#tests/support/deferred.ts';

function turning(once: Loop['once'], over: Partial<Loop> = {}) {
  const signals = createSignals();
  const wakeUp = createWakeUp(signals, 'work');
  const stopping = new AbortController();
  const faults: unknown[] = [];
  const ended = runLoop({
    ...{ once, wakeUp, pollMs: 60_000, signal: stopping.signal },
    beat: () => {},
    onFault: (error) => void faults.push(error),
    ...over,
  });
  return { signals, wakeUp, stopping, faults, ended };
}

describe('a loop', () => {
  it('sleeps when there is nothing to do, and wakes when told that there is', async () => {
    let done = 0;
    const woken = deferred();
    const { signals, stopping, ended } = turning(async () => {
      done += 1;
      if (done === 2) woken.resolve();
      return 'idle';
    });
    signals.say('work', '');
    await woken.promise;
    stopping.abort();
    await ended;
    expect(done).toBe(2);
  });

  it('hears what was said while it was at work', async () => {
    const woken = deferred();
    let done = 0;
    const { signals, stopping, ended } = turning(async () => {
      done += 1;
      if (done === 1) signals.say('work', '');
      if (done === 2) woken.resolve();
      return 'idle';
    });
    await woken.promise;
    stopping.abort();
    await ended;
  });

  it('goes on after a fault, and tells of it', async () => {
    const again = deferred();
    let done = 0;
    const { stopping, ended, faults } = turning(async () => {
      done += 1;
      if (done === 1) throw new Error('the database went away');
      again.resolve();
      return 'idle';
    });
    await again.promise;
    stopping.abort();
    await ended;
    expect(faults).toHaveLength(1);
  });

  it('ends the piece of work that it is at before it stops', async () => {
    const began = deferred();
    const mayEnd = deferred();
    let finished = false;
    const { stopping, ended } = turning(async () => {
      began.resolve();
      await mayEnd.promise;
      finished = true;
      return 'worked';
    });
    await began.promise;
    stopping.abort();
    mayEnd.resolve();
    await ended;
    expect(finished).toBe(true);
  });

  it('looks by itself when nobody says anything', async () => {
    const looked = deferred();
    let done = 0;
    const { stopping, ended } = turning(
      async () => {
        done += 1;
        if (done === 3) looked.resolve();
        return 'idle';
      },
      { pollMs: 1 },
    );
    await looked.promise;
    stopping.abort();
    await ended;
  });
});

it('one word wakes one sleeper, and who found work wakes the next', async () => {
  const signals = createSignals();
  const wakeUp = createWakeUp(signals, 'work');
  const { signal } = new AbortController();
  const woken: number[] = [];
  const sleepers = [1, 2].map(() => wakeUp.wait(60_000, signal).then(() => void woken.push(1)));
  signals.say('work', '');
  await Promise.race(sleepers);
  expect(woken).toHaveLength(1);
  wakeUp.wake();
  await Promise.all(sleepers);
  expect(woken).toHaveLength(2);
});
