import { describe, expect, test } from 'vitest';
import { readCalls } from '#knowledge/calls/read-calls.node.ts';
import { callEventSchema } from '#src/hotline/call-event.ts';
import { mishear } from '#src/hotline/simulator/mishear.ts';
import { playCall } from '#src/hotline/simulator/play-call.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { keptTalk, tellCalls } from '#tests/support/told-calls.ts';

const db = useTestDatabase();
const calls = await readCalls('knowledge/calls/dev');
const texts = calls.flatMap(({ lines }) => lines.map(({ text }) => text));
const startsAt = new Date('2026-11-18T08:50:00+07:00');
const playing = { call: 'c1', startsAt, seed: 7, operator: '201' };

describe('what a recogniser makes of the calls', () => {
  test.each([0, 0.05, 0.1, 0.25])('has as many wrong words as it is told: %d', (rate) => {
    const heard = mishear(texts, { rate, seed: 3 });
    const wrong = texts.reduce((sum, text, at) => sum + wordsApart(text, heard[at] ?? ''), 0);
    const words = texts.join(' ').split(/\s+/).length;
    expect(Math.abs(wrong / words - rate)).toBeLessThanOrEqual(0.01);
    expect(heard).toHaveLength(texts.length);
    expect(heard).not.toContain('');
  });

  test('is the same for the same seed, and another for another', () => {
    const heard = mishear(texts, { rate: 0.1, seed: 3 });
    expect(mishear(texts, { rate: 0.1, seed: 3 })).toEqual(heard);
    expect(mishear(texts, { rate: 0.1, seed: 4 })).not.toEqual(heard);
  });
});

describe('a call that is played', () => {
  test('is what a feed may tell, in the order of time, the same for the same seed', () => {
    for (const { lines } of calls) {
      const played = playCall(lines, playing);
      expect(played.filter(({ event }) => !callEventSchema.safeParse(event).success)).toEqual([]);
      expect(played).toEqual(playCall(lines, playing));
      const times = played.map(({ afterMs }) => afterMs);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    }
  });

  test('grows word by word, and waits where it is on hold', () => {
    const held = calls.find(({ lines }) => lines.some(({ hold }) => hold !== null));
    const played = playCall(held?.lines ?? [], playing);
    const at = (type: string) => played.find(({ event }) => event.type === type)?.afterMs ?? 0;
    expect(at('call.resumed') - at('call.held')).toBe(19_999);
    const first = played.flatMap(({ event }) =>
      event.type === 'utterance' && event.segment === 'u1' ? [event.text] : [],
    );
    expect(first).toEqual(['dạ', 'dạ em', 'dạ em nghe'].slice(0, first.length - 1).concat('dạ em nghe'));
  });

  test('is kept as its lines, without the numbers that were said', async () => {
    const complaint = calls.find(({ id }) => id === 'd37')?.lines ?? [];
    await tellCalls(
      db,
      playCall(complaint, playing).map(({ event }) => event),
    );
    const kept = await keptTalk(db);
    const numbers = new Set([3, 7]);
    expect(kept.map(({ speaker }) => speaker)).toEqual(complaint.map(({ speaker }) => speaker));
    for (const [at, { text }] of complaint.entries()) {
      if (numbers.has(at)) expect(kept[at]?.text).toMatch(/^\[(mã hồ sơ|số điện thoại)\]$/);
      else expect(kept[at]?.text).toBe(text);
    }
  });

  test('comes to the same when every event comes twice, the last first', async () => {
    const lines = calls.find(({ id }) => id === 'd01')?.lines ?? [];
    const events = playCall(lines, playing).map(({ event }) => event);
    await tellCalls(db, [...events.toReversed(), ...events]);
    const kept = await keptTalk(db);
    expect(kept.map(({ text }) => text).toSorted()).toEqual(lines.map(({ text }) => text).toSorted());
  });
});

/** How many words were put in, left out or changed. */
function wordsApart(one: string, other: string): number {
  const [from, to] = [one.split(/\s+/), other.split(/\s+/)];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [at, word] of from.entries()) {
    const next = [at + 1];
    for (const [index, heard] of to.entries()) {
      const same = (row[index] ?? 0) + (word === heard ? 0 : 1);
      next.push(Math.min(same, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
