import { expect, test } from 'vitest';
import { takeTry } from '#src/people/limit-tries.ts';
import { useTestDatabase } from '#tests/support/database.ts';

const db = useTestDatabase();

test('tries of many accounts at once from one address are counted together', async () => {
  const at = new Date('2026-11-23T08:00:00+07:00');
  const tried = Array.from({ length: 90 }, (_, n) => ({ account: `nguoi-${n}`, address: '10.9.9.9', at }));
  const taken = await Promise.all(tried.map((one) => takeTry(db, one)));
  expect(taken.filter((minutes) => minutes === null)).toHaveLength(60);
  expect(await takeTry(db, { account: 'nguoi-0', address: '10.9.9.8', at }), 'from elsewhere').toBeNull();
});
