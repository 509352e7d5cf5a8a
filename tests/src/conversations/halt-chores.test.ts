import { expect, it } from 'vitest';
import { haltChannel } from '#db/channel-halts.ts';
import { haltChores } from '#src/conversations/halt-chores.ts';
import { createHealth } from '#src/health.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';

const db = useTestDatabase();

it('every program tells of a channel that is halted, for as long as it is, and since when', async () => {
  const health = createHealth(fixedClock('2026-11-22T03:00:00Z'));
  const [chore] = haltChores({ db, health });
  await haltChannel(db, { channel: 'zalo', why: 'tier -224', pauseMs: 60_000 });
  await chore?.once();
  expect(health.notes).toEqual({ 'zalo-sending': expect.stringMatching(/^halted since .+: tier -224$/) });
  const { 'zalo-sending': before } = health.notes;
  await haltChannel(db, { channel: 'zalo', why: 'tier -224', pauseMs: 60_000 });
  await chore?.once();
  expect(health.notes['zalo-sending'], 'the same trouble has its first time').toBe(before);
  await db.query('delete from channel_halts');
  await chore?.once();
  expect(health.notes).toEqual({});
});
