import { describe, expect, it } from 'vitest';
import { createDayRoom } from '#src/web/chat/day-room.ts';

describe('what an address may store in a day', () => {
  let now = 0;
  const room = createDayRoom({ elapsed: () => now }, 100);

  it('is counted for it alone, and given back where nothing was stored', () => {
    expect(room.take('a', 60)).not.toBeNull();
    expect(room.take('a', 60)).toBeNull();
    expect(room.take('b', 60)).not.toBeNull();
    room.take('a', 40)?.();
    expect(room.take('a', 40)).not.toBeNull();
    expect(room.take('a', 1)).toBeNull();
  });

  it('is forgotten after a day', () => {
    now = 24 * 3_600_000;
    expect(room.take('a', 100)).not.toBeNull();
  });
});
