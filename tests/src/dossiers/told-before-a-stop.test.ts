import { beforeEach, describe, expect, test } from 'vitest';
import { noticeReminders } from '#db/find-notices.ts';
import { dossierClock, type Reckoning, type Standing } from '#src/dossiers/dossier-clock.ts';
import { rulesOf, usualRules } from '#src/dossiers/dossier-rules.ts';
import { followDossier } from '#src/dossiers/follow-dossier.ts';
import type { Status } from '#src/dossiers/statuses.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { dossierDesk, lan } from '#tests/support/dossier-desk.ts';
import { registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const time = (day: string, hour = '09:00') => new Date(`2026-10-${day}T${hour}:00+07:00`);
const way = (...steps: readonly (readonly [Status, string])[]): readonly Standing[] =>
  steps.map(([status, day]) => ({ status, at: time(day) }));

/** Received on Monday 5 October 2026 and due on Wednesday of the week after, seven working days later. */
function clock(over: Partial<Reckoning> & Partial<Parameters<typeof dossierClock>[0]>) {
  const told = {
    ...{ status: 4 as Status, receivedAt: time('05'), dueAt: time('14', '17:00'), dueToldAt: time('05') },
    ...{ promisedAt: null, promisedToldAt: null, apologisedAt: null, finishedAt: null, returnedAt: null },
  };
  const { now = time('15', '10:00'), rules = usualRules, limit = null, way: steps = [] } = over;
  return dossierClock({ ...told, ...over }, { now, rules, limit, way: steps });
}

describe('a date that was told before the clock stood still', () => {
  const papers = way([2, '05'], [5, '06'], [4, '15']);
  const fee = way([2, '05'], [6, '07'], [4, '12']);

  test('begins anew after papers, by as many working days as there were', () => {
    expect(clock({ way: papers })).toMatchObject({
      due: { day: '2026-10-26', from: 'reckoned', toldDay: '2026-10-14' },
      ...{ late: false, apologyDue: false },
    });
  });

  test('begins anew by the procedure’s own limit where that is known', () => {
    const limit = { quantity: 3, unit: 'working-day', check: false } as const;
    expect(clock({ way: papers, limit }).due?.day).toBe('2026-10-20');
  });

  test('is as much later as it stood still for a fee, or for papers where the centre goes on', () => {
    expect(clock({ way: fee }).due?.day).toBe('2026-10-19');
    const rules = rulesOf({ lateHour: 15, afterPapers: 'resume' });
    expect(clock({ way: papers, rules }).due?.day).toBe('2026-10-23');
  });

  test('makes nobody late until then, and late after it', () => {
    expect(clock({ way: fee, now: time('19', '16:00') }).late).toBe(false);
    expect(clock({ way: fee, now: time('20', '08:00') })).toMatchObject({ late: true, workingDaysLate: 1 });
    expect(clock({ way: fee, status: 9, finishedAt: time('16') }).late).toBe(false);
  });

  test('stays where it was told again since, with another day', () => {
    const told = { dueAt: time('16', '17:00'), dueToldAt: time('15') };
    expect(clock({ way: papers, ...told })).toMatchObject({ due: { day: '2026-10-16', from: 'registry' } });
  });

  test('stays where it was past before the clock stood still', () => {
    const late = way([2, '05'], [4, '06'], [5, '16'], [4, '19']);
    expect(clock({ way: late, now: time('19', '10:00') })).toMatchObject({
      due: { day: '2026-10-14', from: 'registry' },
      late: true,
    });
  });

  test('moves a promised day too', () => {
    const promised = { promisedAt: time('16', '17:00'), promisedToldAt: time('06') };
    expect(clock({ way: fee, ...promised, now: time('19') })).toMatchObject({
      due: { day: '2026-10-21', from: 'reckoned', toldDay: '2026-10-16' },
      late: false,
    });
  });

  test('stays while the clock still stands', () => {
    expect(clock({ way: way([2, '05'], [5, '06']), status: 5 }).due?.day).toBe('2026-10-14');
  });
});

describe('followers of a dossier whose date was told before a stop', () => {
  const db = useTestDatabase();
  const desk = dossierDesk(db);
  const late = async () =>
    await db.query<{ kind: string }>(`select kind from notifications where kind = 'late'`);
  const remind = (today: string) =>
    noticeReminders(db, new Date(`${today}T10:00:00+07:00`), {
      ...{ today, papersBy: today, waitedThree: '2026-01-01', waitedTen: '2026-01-01' },
    });

  beforeEach(async () => {
    await desk.open();
    await tellEvents(db, [registryEvent({ status: 2 })]);
    await desk.kinds('H57.12-261116-0001', '5678');
    await followDossier(desk.looking(), lan, 'H57.12-261116-0001');
  });

  test('are told that its day went by only where nothing stood still since', async () => {
    await remind('2026-11-21');
    expect(await late()).toHaveLength(1);
  });

  test('are not told so where the clock stood still since', async () => {
    const steps = [5, 4].map((status, hour) =>
      registryEvent({ status, at: `2026-11-17T1${hour}:00:00+07:00` }),
    );
    await tellEvents(db, steps);
    await remind('2026-11-21');
    expect(await late()).toEqual([]);
  });
});
