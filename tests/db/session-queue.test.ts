import { describe, expect, it } from 'vitest';
import { createSessionQueue } from '#db/session-queue.ts';

type State = 'kept' | 'free';

/** A queue, and a record of the turns in the order in which they ran. */
function recorded() {
  const queue = createSessionQueue<string>();
  const ran: string[] = [];
  const take = (holder: string, what: string, leaves: State = 'free') =>
    queue.take(holder, async () => {
      await Promise.resolve();
      ran.push(`${holder} ${what}`);
      return leaves;
    });
  return { queue, ran, take, idle: () => queue.stop() };
}

describe('the one session of PGlite', () => {
  it('serves in the order of asking', async () => {
    const { ran, take, queue } = recorded();
    take('a', '1');
    take('b', '1');
    take('a', '2');
    await new Promise<void>((resolve) => {
      queue.take('c', async () => {
        resolve();
        return 'free';
      });
    });
    expect(ran).toEqual(['a 1', 'b 1', 'a 2']);
  });

  it('stays with whoever leaves it in use, until that one is done', async () => {
    const { ran, take, queue } = recorded();
    take('a', 'begin', 'kept');
    take('b', 'select');
    take('a', 'commit');
    await new Promise<void>((resolve) => {
      queue.take('b', async () => {
        resolve();
        return 'free';
      });
    });
    expect(ran).toEqual(['a begin', 'a commit', 'b select']);
  });

  it('is cleaned up after a holder that left, before anyone else comes', async () => {
    const { ran, take, queue } = recorded();
    take('a', 'begin', 'kept');
    take('b', 'select');
    take('a', 'never');
    queue.leave('a', async () => {
      ran.push('rollback for a');
    });
    await new Promise<void>((resolve) => {
      queue.take('b', async () => {
        resolve();
        return 'free';
      });
    });
    expect(ran).toEqual(['a begin', 'rollback for a', 'b select']);
  });

  it('needs no cleaning after one who held nothing', async () => {
    const { ran, take, queue } = recorded();
    take('a', 'begin', 'kept');
    queue.leave('b', async () => {
      ran.push('rollback for b');
    });
    await new Promise<void>((resolve) => {
      queue.take('a', async () => {
        resolve();
        return 'free';
      });
    });
    expect(ran).toEqual(['a begin']);
  });

  it('does idle work only when nobody uses it or waits', async () => {
    const { ran, take, queue } = recorded();
    await queue.whenIdle(async () => {
      ran.push('tidied');
    });
    take('a', 'begin', 'kept');
    await queue.whenIdle(async () => {
      ran.push('tidied within a transaction');
    });
    await queue.stop();
    expect(ran).toEqual(['tidied', 'a begin']);
  });
});
