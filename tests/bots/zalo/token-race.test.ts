import { mkdtempSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { sealPair } from '#bots/zalo/seal-pair.ts';
import type { TokenStore } from '#bots/zalo/token-store.ts';
import type { OpenDatabase } from '#db/database.ts';
import { migrate } from '#db/migrate.ts';
import { openPostgres } from '#db/open-postgres.ts';
import { readMigrations } from '#db/read-migrations.node.ts';
import { zaloTokenStore } from '#db/zalo-tokens.ts';
import { systemClock } from '#src/clock.ts';
import { Secret } from '#src/secret.ts';
import { unseal } from '#src/sign.ts';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';
import { type Program, startCommand } from '#tests/support/program.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { startZalo, type ZaloServer } from '#tests/support/zalo-server.ts';

serverOnly('twenty programs that all find the access token dead', () => {
  const url = useScratchDatabase();
  const sessionSecret = new Secret('a session secret of tests, long enough');
  let zalo: ZaloServer;
  let db: OpenDatabase;
  let store: TokenStore;
  let programs: Program[] = [];
  let file = '';

  beforeAll(async () => {
    file = await bundleProgram();
  });

  beforeEach(async () => {
    zalo = await startZalo();
    db = await openPostgres(url());
    await migrate(db, await readMigrations());
    store = zaloTokenStore(db, zalo.account);
    const { access_token: access, refresh_token: refresh } = await zalo.issue();
    await db.query('truncate zalo_tokens');
    await store.replace(
      await sealPair({ sessionSecret, clock: systemClock }, { access, refresh, seconds: 90_000 }),
    );
    // A call takes its time, so that all the others come while it lasts.
    await zalo.plan({ on: 'token', times: null, fault: { kind: 'slow', ms: 500 } });
  });
  afterEach(async () => {
    for (const program of programs) program.signal('SIGKILL');
    await Promise.all(programs.map(({ ended }) => ended));
    await db.close();
    await zalo.stop();
  });

  /** Starts them, lets them go at one moment, and returns what each said; one that was killed said nothing. */
  async function race(how: {
    readonly dieAt: readonly string[];
    readonly lease: 'kept' | 'ignored';
    readonly count?: number;
  }) {
    const folder = mkdtempSync(join(testFolder(), 'race-'));
    const said = {
      databaseUrl: url(),
      environment: zalo.environment,
      folder,
      dieAt: how.dieAt,
      lease: how.lease,
    };
    programs = Array.from({ length: how.count ?? 20 }, () =>
      startCommand([process.execPath, file, JSON.stringify(said)], {}),
    );
    await db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(1)');
      await Promise.all(programs.map((program) => program.line(/^ready/)));
    });
    const ends = await Promise.all(programs.map(({ ended }) => ended));
    return {
      lines: programs.flatMap(({ lines }) => lines).filter((line) => line !== 'ready'),
      killed: ends.filter(({ code }) => code === null).length,
      broken: ends.filter(({ code }) => code !== null && code !== 0),
    };
  }
  const kept = async () => {
    const pair = await store.read();
    return pair && { ...pair, token: await unseal(sessionSecret, pair.access) };
  };

  it.each([
    ['one dies after the commit', ['committed']],
    ['one dies before the call and one after the commit', ['begun', 'committed']],
  ])(
    'ask once, though %s, and all others have the new one',
    async (_, dieAt) => {
      const { lines, killed, broken } = await race({ dieAt, lease: 'kept' });
      expect(broken).toEqual([]);
      expect(killed).toBe(dieAt.length);
      expect(await zalo.refreshes()).toEqual({ refreshed: 1, refused: 0 });
      const pair = await kept();
      expect(pair).toMatchObject({ version: 2, status: 'ok', problem: null });
      expect(lines).toEqual(Array.from({ length: 20 - killed }, () => `token 2 ${pair?.token}`));
      const headers = { access_token: pair?.token ?? '' };
      const about = await fetch(`${zalo.url}/openapi/v2.0/oa/getoa`, { headers });
      expect(await about.json()).toMatchObject({ error: 0 });
    },
    120_000,
  );

  it('and the one that was given the new pair dies before it could keep it: an administrator is called', async () => {
    const { lines, killed, broken } = await race({ dieAt: ['answered'], lease: 'kept', count: 5 });
    expect(broken).toEqual([]);
    expect(killed).toBe(1);
    expect(await zalo.refreshes()).toEqual({ refreshed: 1, refused: 1 });
    expect(await kept()).toMatchObject({ version: 1, status: 'needs-reauth', problem: 'refused' });
    expect(lines.filter((line) => line === 'none')).toHaveLength(4);
    expect(lines.filter((line) => line === 'alarm zalo-token.needs-reauth')).toHaveLength(4);
  }, 120_000);

  it('ask more than once where no lease is held, which is what the count would show', async () => {
    await race({ dieAt: [], lease: 'ignored', count: 5 });
    expect((await zalo.refreshes()).refused).toBeGreaterThan(0);
  }, 120_000);
});

/** It starts in a third of the time that reading its sources takes. */
async function bundleProgram(): Promise<string> {
  const folder = mkdtempSync(join(testFolder(), 'program-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const outfile = join(folder, 'zalo-token-program.mjs');
  const entryPoints = ['tests/support/zalo-token-program.ts'];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  return outfile;
}
