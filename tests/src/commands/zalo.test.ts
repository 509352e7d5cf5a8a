import { afterEach, describe, expect, it } from 'vitest';
import { readPair } from '#bots/zalo/read-pair.ts';
import type { KeptPair } from '#bots/zalo/token-store.ts';
import { showTokens } from '#src/commands/show-tokens.ts';
import { filledFolder } from '#tests/support/pglite-folder.ts';
import { runCommand } from '#tests/support/run-command.ts';
import { createScratchDatabase, testServerUrl } from '#tests/support/test-server.ts';
import { startZalo, type ZaloServer } from '#tests/support/zalo-server.ts';

let zalo: ZaloServer | undefined;
afterEach(async () => await zalo?.stop());

async function place(): Promise<Record<string, string>> {
  if (testServerUrl() === null) return { MOTCUA_DATA_DIR: await filledFolder() };
  const secret = { SESSION_SECRET: 'a session secret of tests, long enough' };
  return { ...secret, DATABASE_URL: (await createScratchDatabase()).url };
}

describe('npm run zalo', { timeout: 90_000 }, () => {
  it('keeps a pair from standard input, and shows how it stands without a letter of it', async () => {
    zalo = await startZalo();
    const environment = { ...(await place()), ...zalo.environment };
    const before = await runCommand(['zalo', 'token', 'status'], environment);
    expect(before).toMatchObject({ code: 1, errors: '' });
    expect(before.out).toMatch(/no tokens yet[\s\S]+token set/);

    const pair = await zalo.issue();
    const set = await runCommand(['zalo', 'token', 'set'], environment, JSON.stringify(pair));
    expect(set).toMatchObject({ code: 0, errors: '' });
    const after = await runCommand(['zalo', 'token', 'status'], environment);
    expect(after).toMatchObject({ code: 0, errors: '' });
    expect(after.out).toMatch(/version 1, since .+ \(2[45] hours left\)[\s\S]+state +well/);
    for (const { out } of [set, after]) {
      expect(out).not.toContain(pair.access_token);
      expect(out).not.toContain(pair.refresh_token);
    }
  });

  it('takes no token from the command line, and does not repeat it', async () => {
    const said = await runCommand(['zalo', 'token', 'set', '--access', 'a-token-of-the-test'], {});
    expect(said.code).toBe(2);
    expect(said.out + said.errors).not.toContain('a-token-of-the-test');
  });

  it('says which settings switch Zalo on', async () => {
    const said = await runCommand(['zalo', 'token', 'status'], await place());
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.errors).toMatch(/^Zalo is off: set ZALO_APP_ID, .+ZALO_OA_SECRET_KEY\.\n$/);
  });
});

describe('a pair as it is given', () => {
  const [access, refresh] = ['a'.repeat(40), 'r'.repeat(40)];
  it.each([
    [JSON.stringify({ access_token: access, refresh_token: refresh, expires_in: '90000' }), 90_000],
    [JSON.stringify({ access_token: access, refresh_token: refresh }), 3600],
    [`${access}\n${refresh}\n`, 3600],
    [`  ${access}\r\n${refresh}`, 3600],
  ])('is read from %s', (text, seconds) => {
    expect(readPair(text)).toEqual({ access, refresh, seconds });
  });

  it.each(['', access, `${access}\n${access}`, `${access}\n${refresh}\nmore`, '{"access_token":1}', 'x y'])(
    'is none in "%s"',
    (text) => expect(readPair(text)).toBeNull(),
  );
});

it('what is wrong is said with what to do', () => {
  const now = new Date('2026-11-22T03:00:00Z');
  const pair: KeptPair = {
    ...{ access: 'x', refresh: 'y', version: 7, attempts: 1, pausedMs: 0 },
    ...{ accessIssuedAt: now, refreshIssuedAt: now, accessExpiresAt: new Date('2026-11-22T04:30:00Z') },
    ...{ status: 'needs-reauth', problem: 'refused' },
  };
  const shown = showTokens({ zalo: { appId: '1', oaId: '2' }, now, pair, sealedBy: 'us' });
  expect(shown.isWell).toBe(false);
  expect(shown.lines.join('\n')).toMatch(
    /until 2026-11-22 11:30 \(90 minutes left\)[\s\S]+needs an administrator[\s\S]+refused: [\s\S]+what to do/,
  );
  const other = showTokens({
    zalo: { appId: '1', oaId: '2' },
    now,
    pair: { ...pair, status: 'ok', problem: null },
    sealedBy: 'another',
  });
  expect(other.lines.join('\n')).toContain('SESSION_SECRET');
});
