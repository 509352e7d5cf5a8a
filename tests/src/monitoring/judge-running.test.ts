import { describe, expect, test } from 'vitest';
import { rulesOf, usualRules } from '#src/dossiers/dossier-rules.ts';
import { findViolations } from '#src/monitoring/find-violations.ts';
import { monitoringChores } from '#src/monitoring/monitoring-chores.ts';
import { monitoringRules, usualLimits } from '#src/monitoring/monitoring-rules.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const due = '2026-11-18T17:00:00+07:00';
const receivedAt = '2026-11-10T09:00:00+07:00';

const tell = (at: string, over: object) =>
  tellEvents(db, [registryEvent({ at, code: 'H57.12-261110-0001', receivedAt, dueAt: due, ...over })], {
    at,
  });
const look = (at: string, clock = usualRules) =>
  findViolations(
    { db, clock: fixedClock(at) },
    { rules: monitoringRules, limits: usualLimits, clock, scope: 'changed' },
  );
const findings = async () =>
  (await db.query<{ line: string }>(`select violation || ' ' || key as line from monitoring_findings`))
    .map(({ line }) => line)
    .sort();

describe('a dossier that is looked at while it runs', () => {
  test('is accused of no missing apology before its day is past', async () => {
    await tell(receivedAt, { status: 2 });
    for (const at of ['2026-11-17T00:30:00+07:00', '2026-11-18T16:59:00+07:00']) await look(at);
    expect(await findings()).toEqual([]);
    await tell('2026-11-18T16:59:30+07:00', { status: 9 });
    await look('2026-11-19T09:00:00+07:00');
    expect(await findings()).toEqual([]);
  });

  test('is accused once its day is past, and no more once it turns out that it was done in time', async () => {
    await tell(receivedAt, { status: 2 });
    await look('2026-11-18T17:30:00+07:00');
    expect(await findings()).toEqual(['late late', 'no-apology no-apology']);
    await tell('2026-11-19T08:00:00+07:00', { status: 9, finishedAt: '2026-11-18T15:00:00+07:00' });
    await look('2026-11-19T09:00:00+07:00');
    expect(await findings()).toEqual([]);
  });

  test('keeps what a person has settled, also where it is not found any more', async () => {
    await tell(receivedAt, { status: 2 });
    await look('2026-11-18T17:30:00+07:00');
    await db.query(
      `update monitoring_findings set state = 'confirmed', settled_at = now(), settled_by = 'Chị Mẫu'
       where violation = 'late'`,
    );
    await tell('2026-11-19T08:00:00+07:00', { status: 9, finishedAt: '2026-11-18T15:00:00+07:00' });
    await look('2026-11-19T09:00:00+07:00');
    expect(await findings()).toEqual(['late late']);
  });

  test('takes nothing back of a dossier that a run does not look at', async () => {
    await tell(receivedAt, { status: 3, note: '', key: 'refused' });
    await look('2026-11-10T10:00:00+07:00');
    await tell('2026-11-20T09:00:00+07:00', { status: 9, code: 'H57.12-261110-0002', dueAt: undefined });
    expect((await look('2026-11-20T09:30:00+07:00')).dossiers).toBe(1);
    expect(await findings()).toEqual(['unclear-note note:refused']);
  });

  test('is found though it was committed after a run that began later had read', async () => {
    await look('2026-11-18T13:00:00+07:00');
    await tell('2026-11-18T12:59:59+07:00', { status: 3, note: 'ok' });
    expect((await look('2026-11-18T14:00:00+07:00')).found).toBe(1);
  });

  test('is judged by the clock of the centre, as its citizens are told', async () => {
    await tell(receivedAt, { status: 2 });
    const rules = rulesOf({ lateHour: null, afterPapers: 'resume' });
    const seen: unknown[] = [];
    const dossiers = {
      get rules() {
        seen.push('asked');
        return rules;
      },
    };
    const held = { db, clock: fixedClock('2026-11-19T09:00:00+07:00'), log: recordingLog(), dossiers };
    for (const { once } of monitoringChores(held)) await once();
    expect(seen).toEqual(['asked']);
    expect(await findings()).toEqual(['late late', 'no-apology no-apology']);
  });

  test('leaves no name and no number in what is shown of it', async () => {
    const said = 'Chủ hồ sơ Nguyễn Thị Lan CCCD 001190012345, sđt 0912 345 678 không đủ điều kiện';
    await tell(receivedAt, { status: 3, note: said, key: 'tu-choi-0912345678' });
    await tell(receivedAt, {
      code: 'H57.12-261110-0002',
      status: 5,
      note: said,
      papers: { wanted: ['Giấy của Nguyễn Thị Lan, 0912345678'] },
    });
    expect((await look('2026-11-10T10:00:00+07:00')).found).toBeGreaterThan(0);
    const [kept] = await db.query<{ text: string }>(
      `select string_agg(evidence::text || key, ' ') as text from monitoring_findings where key not like 'note:%'`,
    );
    const [shown] = await db.query<{ text: string }>(
      `select string_agg(evidence::text, ' ') as text from monitoring_findings`,
    );
    for (const text of [shown?.text, kept?.text ?? '']) {
      expect(text).not.toMatch(/Lan|lan,|0011|12345|0912|678/);
    }
  });
});
