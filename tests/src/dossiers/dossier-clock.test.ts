import { describe, expect, test } from 'vitest';
import type { TimeLimit } from '#knowledge/entry.ts';
import { dossierClock, type Reckoning, type Standing } from '#src/dossiers/dossier-clock.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import type { Status } from '#src/dossiers/statuses.ts';

const time = (day: string, hour = '09:00') => new Date(`2026-${day}T${hour}:00+07:00`);
const fiveDays: TimeLimit = { quantity: 5, unit: 'working-day', check: false };

/** Received on Monday 16 November 2026, and looked at on Wednesday noon, unless said otherwise. */
const untold = {
  ...{ status: 4 as Status, receivedAt: time('11-16'), dueAt: null, promisedAt: null, apologisedAt: null },
  ...{ finishedAt: null, returnedAt: null },
};
type Told = Partial<Parameters<typeof dossierClock>[0]>;

function clock(told: Told = {}, over: Partial<Reckoning> = {}) {
  const reckoning = { now: time('11-18', '12:00'), rules: usualRules, limit: fiveDays, way: [], ...over };
  return dossierClock({ ...untold, ...told }, reckoning);
}

const way = (...steps: readonly (readonly [Status, string, string?])[]): readonly Standing[] =>
  steps.map(([status, day, hour]) => ({ status, at: time(day, hour) }));

describe('the clock', () => {
  test.each([
    [1, 'not-started'],
    [2, 'running'],
    [3, 'closed'],
    [4, 'running'],
    [5, 'stopped'],
    [6, 'stopped'],
    [7, 'closed'],
    [8, 'stopped'],
    [9, 'closed'],
    [10, 'closed'],
  ] as const)('of status %i is %s', (status, state) => {
    expect(clock({ status }).state).toBe(state);
  });

  test('runs late only while it runs, or where the result came late', () => {
    const late = (status: Status, told: Told = {}) =>
      clock({ status, dueAt: time('11-17', '17:00'), ...told }).late;
    expect([2, 4].map((status) => late(status as Status))).toEqual([true, true]);
    expect([1, 3, 5, 6, 7, 8].map((status) => late(status as Status))).toEqual(Array(6).fill(false));
    expect(late(9, { finishedAt: time('11-17', '16:00') })).toBe(false);
    expect(late(9, { finishedAt: time('11-18', '08:00') })).toBe(true);
    expect(late(10, { finishedAt: time('11-17', '16:00'), returnedAt: time('11-18', '08:00') })).toBe(false);
  });
});

describe('the due day', () => {
  test('is the registry’s where it says one, to the hour', () => {
    const dueAt = time('11-18', '11:30');
    expect(clock({ dueAt })).toMatchObject({
      due: { day: '2026-11-18', at: dueAt, from: 'registry', check: false },
      late: true,
    });
    expect(clock({ dueAt }, { now: time('11-18', '11:29') }).late).toBe(false);
  });

  test('without an hour ends with its day', () => {
    const dueAt = time('11-18', '00:00');
    expect(clock({ dueAt }, { now: time('11-18', '23:59') })).toMatchObject({
      due: { at: null },
      late: false,
    });
    expect(clock({ dueAt }, { now: time('11-19', '00:00') })).toMatchObject({
      late: true,
      workingDaysLate: 1,
    });
  });

  test('is reckoned in working days from the day after receipt, over the day off of 24 November', () => {
    expect(clock().due).toMatchObject({ day: '2026-11-23', from: 'reckoned', at: null });
    expect(clock({}, { limit: { ...fiveDays, quantity: 6 } }).due).toMatchObject({ day: '2026-11-25' });
  });

  test('counts from the next working day where it was received after the hour that the centre settled', () => {
    const receivedAt = time('11-20', '15:00');
    expect(clock({ receivedAt }, { limit: { ...fiveDays, quantity: 1 } }).due?.day).toBe('2026-11-25');
    expect(
      clock({ receivedAt: time('11-20', '14:59') }, { limit: { ...fiveDays, quantity: 1 } }).due?.day,
    ).toBe('2026-11-23');
    const rules = { ...usualRules, lateHour: null };
    expect(clock({ receivedAt }, { rules, limit: { ...fiveDays, quantity: 1 } }).due?.day).toBe('2026-11-23');
  });

  test('moves by as long as the clock stood still for a fee, and begins anew after papers', () => {
    const paused = (status: Status) =>
      way([2, '11-16'], [4, '11-17'], [status, '11-18'], [4, '11-20', '10:00']);
    const now = time('11-20', '12:00');
    expect(clock({}, { way: paused(6), now }).due?.day).toBe('2026-11-26');
    expect(clock({}, { way: paused(5), now }).due?.day).toBe('2026-11-30');
    const rules = { ...usualRules, afterStop: { ...usualRules.afterStop, 5: 'resume' as const } };
    expect(clock({}, { way: paused(5), now, rules }).due?.day).toBe('2026-11-26');
  });

  test('told twice of one pause it counts once', () => {
    const twice = way([2, '11-16'], [6, '11-18', '08:00'], [6, '11-18', '16:00'], [4, '11-20', '10:00']);
    expect(clock({}, { way: twice }).due?.day).toBe('2026-11-26');
  });

  test('is none where neither the registry nor the procedure tells it, or nothing was received', () => {
    expect(clock({}, { limit: null }).due).toBeNull();
    expect(clock({ receivedAt: null }).due).toBeNull();
    expect(clock({}, { limit: { quantity: null, unit: 'unknown', check: false } })).toMatchObject({
      ...{ due: null, late: false, dueSoon: false, apologyBy: null, apologyDue: false },
    });
  });
});

describe('what was promised', () => {
  test('is the new due day, beside the one before', () => {
    const told = {
      dueAt: time('11-17', '17:00'),
      promisedAt: time('11-27', '17:00'),
      apologisedAt: time('11-16'),
    };
    expect(clock(told)).toMatchObject({
      ...{ due: { day: '2026-11-27', from: 'promised' }, dueBefore: '2026-11-17', late: false },
      apologyDue: false,
    });
    expect(clock(told, { now: time('11-30') })).toMatchObject({ late: true, workingDaysLate: 1 });
  });
});

describe('before it is due', () => {
  const dueAt = time('11-23', '17:00');

  test('it is due soon two working days ahead', () => {
    const soon = (day: string) => clock({ dueAt }, { now: time(day) }).dueSoon;
    expect(['11-18', '11-19', '11-20', '11-23'].map(soon)).toEqual([false, true, true, true]);
    expect(clock({ dueAt }, { now: time('11-24') }).dueSoon).toBe(false);
    expect(clock({ dueAt, status: 5 }, { now: time('11-20') }).dueSoon).toBe(false);
  });

  test('an apology is due from the day before on, until it is sent or a new day promised', () => {
    expect(clock({ dueAt })).toMatchObject({ apologyBy: '2026-11-22', apologyDue: false });
    const now = time('11-22');
    expect(clock({ dueAt }, { now }).apologyDue).toBe(true);
    expect(clock({ dueAt, apologisedAt: time('11-20') }, { now }).apologyDue).toBe(false);
    expect(clock({ dueAt, status: 9, finishedAt: now }, { now }).apologyDue).toBe(false);
    expect(clock({ dueAt }, { now: time('11-30') }).apologyDue).toBe(true);
  });
});
