import { afterAll, beforeAll, expect, test } from 'vitest';
import { withServerTool } from '#tests/support/server-tool.ts';
import { faultHooks, withFaultHooks } from './fault-hooks.ts';
import { mutants } from './mutants.ts';
import { type PrivateServer, startPrivateServer } from './private-server.ts';
import { type FaultRun, runFaults } from './run-faults.ts';

/** A busy machine takes four minutes for all of them. */
const reported = process.env.CI ? 70 : 300;
const called = 20;

withServerTool('while programs are killed, the database crashes and the platform fails', () => {
  let server: PrivateServer;
  beforeAll(async () => {
    server = await startPrivateServer();
  });
  afterAll(async () => await server.remove());
  const run = async (asked: Omit<FaultRun, 'server'>) => {
    const result = await runFaults({ ...asked, server });
    process.stdout.write(`\n${result.table}`);
    return result;
  };

  test('every acknowledged message is answered once and in order, or dies with a number to call', async () => {
    const { violations, kills, seen } = await run({
      ...{ name: 'The product', replacements: faultHooks, seconds: 50, perSecond: 25, kills: 100 },
      ...{ citizens: 150, crashesAt: [0.3, 0.65], poison: { throws: 3, kills: 2 }, reports: 0, calls: 0 },
    });
    expect(violations).toEqual([]);
    expect(kills).toBeGreaterThanOrEqual(100);
    expect(seen.acknowledged.size).toBe(seen.lines.length);
    expect(seen.kept.deliveries.dead).toBeGreaterThanOrEqual(5);
  });

  test(`${reported} reports are filed once under the code that was told, and of ${called} calls every word stands once and every question has one card`, async () => {
    const { violations, kills, reports, calls } = await run({
      ...{ name: `${reported} reports`, replacements: faultHooks, seconds: 45, perSecond: 3, kills: 40 },
      ...{
        citizens: 25,
        crashesAt: [0.5],
        poison: { throws: 0, kills: 0 },
        reports: reported,
        calls: called,
      },
    });
    expect(violations).toEqual([]);
    expect(kills).toBeGreaterThanOrEqual(40);
    expect(reports.reporters.filter(({ confirmed }) => confirmed)).toHaveLength(reported);
    expect(reports.filed).toHaveLength(reported);
    expect(calls.kept.filter(({ state }) => state === 'ended')).toHaveLength(called);
  });

  test.each(mutants)(
    '$name is found out',
    async ({ name, replacements, breaks, crashesAt, reports, calls }) => {
      const { violations } = await run({
        ...{
          name: `Broken on purpose: ${name}`,
          seconds: 12,
          perSecond: reports + calls > 0 ? 3 : 30,
          citizens: 25,
          // Two programs think about one call only while both live.
          kills: calls > 0 ? 4 : 6,
          crashesAt,
          reports,
          calls,
        },
        ...{ replacements: withFaultHooks(replacements), poison: { throws: 0, kills: 0 } },
      });
      expect(violations.map(({ broken }) => broken)).toEqual(expect.arrayContaining([...breaks]));
    },
  );
});
