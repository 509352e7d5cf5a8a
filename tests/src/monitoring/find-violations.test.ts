import { describe, expect, it } from 'vitest';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { findViolations } from '#src/monitoring/find-violations.ts';
import { monitoringRules, usualLimits } from '#src/monitoring/monitoring-rules.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { generateMonth, judgedAt } from '#tests/support/generated-month.ts';
import { tellMonth } from '#tests/support/tell-month.ts';
import { testServerUrl } from '#tests/support/test-server.ts';

/** On a server a whole month of a province; the embedded database is shown some of it. */
const many = testServerUrl() === null ? 600 : 20_000;

/** These are told event by event. */
const daily = testServerUrl() === null ? 300 : 1_500;

const usual = { rules: monitoringRules, limits: usualLimits, clock: usualRules } as const;

describe('looking for violations', () => {
  const db = useTestDatabase();
  const resources = { db, clock: fixedClock(judgedAt) };
  const foundLines = async () => {
    const rows = await db.query<{ line: string }>(
      `select code || ' ' || violation || ' ' || key as line
       from monitoring_findings join dossiers on dossiers.id = dossier_id`,
    );
    return rows.map(({ line }) => line).sort();
  };

  it(`finds every one that was planted in a month of ${many} dossiers, and nothing else`, async () => {
    const { truth } = await generateMonth(db, many);
    const run = await findViolations(resources, { ...usual, scope: 'all' });
    expect(truth.length).toBeGreaterThan(many / 10);
    expect(await foundLines()).toEqual(truth);
    expect(run).toEqual({ dossiers: many, tickets: 0, found: truth.length });
  }, 120_000);

  it(`finds the same where it looks every evening of the month, and what is told comes late and in any order`, async () => {
    let found = 0;
    const truth = await tellMonth(db, daily, async (at) => {
      const run = await findViolations({ db, clock: fixedClock(at) }, { ...usual, scope: 'changed' });
      found += run.found;
    });
    await findViolations(resources, { ...usual, scope: 'changed' });
    expect(await foundLines()).toEqual(truth);
    // Somebody was accused for some days while what had happened was not told yet; nobody is at the end.
    expect(found).toBeGreaterThan(truth.length);
  }, 120_000);

  it('finds nothing twice, however often it looks, and keeps what a person has settled', async () => {
    const { truth } = await generateMonth(db, 200);
    await findViolations(resources, { ...usual, scope: 'all' });
    await db.query(
      `update monitoring_findings set state = 'dismissed', settled_at = now(), settled_by = 'Chị Mẫu', evidence = '{}'`,
    );
    const again = await findViolations(resources, { ...usual, scope: 'all' });
    expect(again.found).toBe(0);
    expect(await foundLines()).toEqual(truth);
    expect(await db.query(`select 1 from monitoring_findings where evidence <> '{}'`)).toEqual([]);
  });

  it('looks only at what is new or running out since the last time', async () => {
    await generateMonth(db, 200);
    await findViolations(resources, { ...usual, scope: 'all' });
    const [running] = await db.query<{ n: number }>(
      `select count(*)::int as n from dossiers where status in (2, 4)`,
    );
    await db.query(`update dossiers set taken_at = $1 where id = 2`, [judgedAt]);
    const run = await findViolations(resources, { ...usual, scope: 'changed' });
    expect(run.dossiers).toBe((running?.n ?? 0) + 1);
  });

  it('calls nothing a violation on a day on which no rule holds', async () => {
    await generateMonth(db, 200);
    const later = monitoringRules.map((rule) => ({ ...rule, from: '2027-01-01' }));
    const run = await findViolations(resources, { ...usual, rules: later, scope: 'all' });
    expect(run.found).toBe(0);
  });
});
