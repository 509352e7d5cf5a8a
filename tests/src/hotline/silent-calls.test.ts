import { expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { beginCall } from '#src/hotline/begin-call.ts';
import { callChores } from '#src/hotline/call-chores.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { callKeys, heardAt, said, tellCalls } from '#tests/support/told-calls.ts';

const db = useTestDatabase();
const look = async () => {
  for (const { once } of callChores({ db, signals: createSignals(), log: recordingLog() })) await once();
};
const states = async () =>
  await db.query('select source_call as call, state, end_reason as reason from calls order by 1');
const silentFor = async (minutes: number) =>
  await db.query(`update calls set last_at = clock_timestamp() - make_interval(mins => $1)`, [minutes]);

test('a call of which nothing was heard for half an hour is over, one on hold only after two hours', async () => {
  await tellCalls(db, [said('u1', 'alo'), { ...said('u1', 'alo'), call: 'c2' }]);
  await tellCalls(db, [{ type: 'call.held', call: 'c2', at: heardAt }]);
  await silentFor(29);
  await look();
  expect(await states()).toMatchObject([{ state: 'live' }, { state: 'held' }]);
  await silentFor(31);
  await look();
  expect(await states()).toMatchObject([{ state: 'ended', reason: 'timeout' }, { state: 'held' }]);
  await silentFor(121);
  await look();
  expect(await states()).toMatchObject([{ state: 'ended' }, { state: 'ended', reason: 'timeout' }]);
});

test('what is heard of it after all opens it again; what never became a whole is not kept', async () => {
  await tellCalls(db, [said('u1', 'số của em là không chín', { mode: 'append', final: false, seq: 0 })]);
  await silentFor(31);
  await look();
  expect(await db.query('select from call_events where piece_sealed is not null')).toEqual([]);
  await tellCalls(db, [said('u2', 'dạ em đây')]);
  expect(await states()).toMatchObject([{ state: 'live', reason: null }]);
});

test('one that was begun by hand and forgotten is over after twelve hours', async () => {
  const operator = inventedStaff('operator');
  const desk = { db, clock: systemClock, signals: createSignals(), keys: await callKeys };
  await beginCall(desk, operator, { phone: '' });
  await silentFor(719);
  await look();
  expect(await states()).toMatchObject([{ state: 'live' }]);
  await silentFor(721);
  await look();
  expect(await states()).toMatchObject([{ state: 'ended', reason: 'timeout' }]);
});
