import { describe, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { createSignals } from '#src/signals.ts';
import type { FeedDoor } from '#src/web/api/feed-door.ts';
import { storeMessages } from '#src/web/api/store-messages.ts';
import { createRateLimit } from '#src/web/http/rate-limit.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { callKeys, heardAt, keptTalk, said } from '#tests/support/told-calls.ts';

const db = useTestDatabase();
const key = { id: '7', name: 'tổng đài Mẫu' };

/** Of a key that has told all that it may in this minute, but for `left`. */
function spentDoor(left: number): FeedDoor {
  const rateLimit = createRateLimit(systemClock, 60);
  for (let at = 0; at < 60 - left; at += 1) rateLimit.take(`key ${key.id}`);
  const nobody = async () => key;
  return { keys: callKeys, rateLimit, demandKey: nobody, demandSigned: nobody };
}

const messages = ['dạ', 'vâng'].map((text, at) => ({
  ...({
    kind: 'events',
    nr: at + 1,
    id: `b${at}`,
    events: [said(`u${at}`, text), { type: 'gì đây' }],
  } as const),
}));
const storing = (door: FeedDoor) => ({
  ...{ db, door, clock: fixedClock(heardAt), log: recordingLog(), signals: createSignals() },
});

describe('messages of a key that tells too fast', () => {
  test('wait for their turn, and are stored then, each with its own answer', async () => {
    const over = new AbortController();
    const answered = await storeMessages(storing(spentDoor(1)), messages, { key, over: over.signal });
    expect(answered).toMatchObject([
      { message: 1, id: 'b0', taken: 1, refused: 1, rows: [{ row: 1 }] },
      { message: 2, id: 'b1', taken: 1, refused: 1, rows: [{ row: 1 }] },
    ]);
    expect(await keptTalk(db)).toHaveLength(2);
  });

  test('are left where the socket ends meanwhile', async () => {
    const over = new AbortController();
    const storingNow = storeMessages(storing(spentDoor(0)), messages, { key, over: over.signal });
    over.abort();
    expect(await storingNow).toBeNull();
    expect(await keptTalk(db)).toEqual([]);
  });
});
