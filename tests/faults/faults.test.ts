import { afterAll, beforeAll, expect, test } from 'vitest';
import { withServerTool } from '#tests/support/server-tool.ts';
import { faultHooks, withFaultHooks } from './fault-hooks.ts';
import { mutants } from './mutants.ts';
import { type PrivateServer, startPrivateServer } from './private-server.ts';
import { type FaultRun, runFaults } from './run-faults.ts';

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
      ...{ citizens: 150, crashesAt: [0.3, 0.65], poison: { throws: 3, kills: 2 } },
    });
    expect(violations).toEqual([]);
    expect(kills).toBeGreaterThanOrEqual(100);
    expect(seen.acknowledged.size).toBe(seen.lines.length);
    expect(seen.kept.deliveries.dead).toBeGreaterThanOrEqual(5);
  });

  test.each(mutants)('$name is found out', async ({ name, replacements, breaks, crashesAt }) => {
    const { violations } = await run({
      ...{
        name: `Broken on purpose: ${name}`,
        seconds: 12,
        perSecond: 30,
        citizens: 25,
        kills: 6,
        crashesAt,
      },
      ...{ replacements: withFaultHooks(replacements), poison: { throws: 0, kills: 0 } },
    });
    expect(violations.map(({ broken }) => broken)).toContain(breaks);
  });
});
