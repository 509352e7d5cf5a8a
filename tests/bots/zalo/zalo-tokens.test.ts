import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TokensHeld } from '#bots/zalo/refresh-tokens.ts';
import { sealPair } from '#bots/zalo/seal-pair.ts';
import type { TokenStore } from '#bots/zalo/token-store.ts';
import { createZaloTokens } from '#bots/zalo/zalo-tokens.ts';
import { zaloTokenStore } from '#db/zalo-tokens.ts';
import { systemClock } from '#src/clock.ts';
import { readConfig } from '#src/config.ts';
import { createHealth } from '#src/health.ts';
import { Secret } from '#src/secret.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { pause } from '#tests/support/wait-for.ts';
import { startZalo, type ZaloOptions, type ZaloServer } from '#tests/support/zalo-server.ts';

const db = useTestDatabase();
const hour = 3600_000;
let zalo: ZaloServer;
let now = Date.parse('2026-11-22T03:00:00Z');
let held: TokensHeld & {
  readonly log: ReturnType<typeof recordingLog>;
  readonly health: ReturnType<typeof createHealth>;
};

beforeEach(async () => {
  now = Date.parse('2026-11-22T03:00:00Z');
  await open();
});
afterEach(async () => await zalo.stop());

async function open(options: ZaloOptions = {}): Promise<void> {
  await zalo?.stop();
  zalo = await startZalo({ now: () => now, ...options });
  const { zalo: config } = readConfig(zalo.environment).channels;
  if (!config) throw new Error('the settings switch Zalo on');
  held = {
    ...{ config, log: recordingLog(), health: createHealth(systemClock), fetch, pause },
    store: zaloTokenStore(db, config),
    sessionSecret: new Secret('a session secret of tests, long enough'),
    clock: { now: () => new Date(now), elapsed: systemClock.elapsed },
  };
  await grant();
}
/** What `npm run zalo -- token set` does with a pair of the console. */
async function grant(): Promise<void> {
  const { access_token: access, refresh_token: refresh } = await zalo.issue();
  const pair = { access, refresh, seconds: 90_000 };
  await held.store.replace(await sealPair(held, pair));
}
const tokens = (over: Partial<TokensHeld> = {}) => createZaloTokens({ ...held, ...over });
const works = async (token: string | undefined) => {
  const about = await fetch(`${zalo.url}/openapi/v2.0/oa/getoa`, { headers: { access_token: token ?? '' } });
  return (await about.json()).error === 0;
};
const events = () => held.log.lines.filter(({ level }) => level !== 'info').map(({ event }) => event);
/** The pauses between calls are over. */
const wait = () => db.query('update zalo_tokens set not_before = clock_timestamp()');

describe('a pair of tokens', () => {
  it('is kept sealed, and used as it was granted', async () => {
    const current = await tokens().current();
    expect(await works(current?.token)).toBe(true);
    expect(JSON.stringify(await db.query('select * from zalo_tokens'))).not.toContain(current?.token);
  });

  it('is refreshed at half its life, once, and the new one is used by all', async () => {
    const [one, other] = [tokens(), tokens()];
    now += 12 * hour;
    await one.refreshDue();
    expect(await zalo.refreshes()).toEqual({ refreshed: 0, refused: 0 });
    now += hour;
    await Promise.all([one.refreshDue(), other.refreshDue(), one.refreshDue()]);
    expect(await zalo.refreshes()).toEqual({ refreshed: 1, refused: 0 });
    const current = await other.current();
    expect(current?.version).toBe(2);
    expect(await works(current?.token)).toBe(true);
    expect(events()).toEqual([]);
  });

  it('that Zalo takes for dead is refreshed at once, and whoever comes late gets the new one', async () => {
    const [one, other] = [tokens(), tokens()];
    const got = await Promise.all([
      one.refreshed(1),
      other.refreshed(1),
      one.refreshed(1),
      other.refreshed(1),
    ]);
    expect(new Set(got.map((token) => token?.version))).toEqual(new Set([2]));
    expect(await works((await other.refreshed(1))?.token)).toBe(true);
    expect(await zalo.refreshes()).toEqual({ refreshed: 1, refused: 0 });
  });

  it('that ran out is refreshed before it is used', async () => {
    now += 26 * hour;
    const current = await tokens().current();
    expect(current?.version).toBe(2);
    expect(await works(current?.token)).toBe(true);
  });

  it('is nobody’s before an administrator gave one, which is said', async () => {
    await db.query('delete from zalo_tokens');
    expect(await tokens().current()).toBeNull();
    await tokens().refreshDue();
    expect(held.health.notes['zalo-token']).toContain('administrator');
  });

  it('without a new refresh token keeps the old one, and warns', async () => {
    await zalo.plan({ on: 'token', fault: { kind: 'no-refresh-token' } });
    expect(await works((await tokens().refreshed(1))?.token)).toBe(true);
    expect(await works((await tokens().refreshed(2))?.token)).toBe(true);
    expect(events()).toEqual(['zalo-token.refresh-kept']);
  });
});

describe('a refresh token that was used before', () => {
  it.each(['empty', '-14014'] as const)(
    'and is answered with %s calls an administrator, once',
    async (reused) => {
      await open({ reused });
      const version = (await held.store.read())?.version ?? 0;
      // Somebody else's pair follows ours: ours was used.
      await zalo.issue();
      now += 13 * hour;
      const one = tokens();
      for (let minute = 0; minute < 3; minute++) {
        await one.refreshDue();
        await wait();
      }
      expect(events()).toEqual(['zalo-token.needs-reauth']);
      expect(held.log.lines.at(-1)?.fields).toMatchObject({ why: 'refused', hoursLeft: 12 });
      expect(held.health.notes['zalo-token']).toBe(
        'needs an administrator (npm run zalo -- token status): refused',
      );
      expect((await zalo.calls()).token, 'no call follows').toBe(1);
      expect(await one.current(), 'the old access token may still live').toMatchObject({ version });
      expect(await one.refreshed(version)).toBeNull();
      now += 13 * hour;
      expect(await one.current()).toBeNull();
      await grant();
      await one.refreshDue();
      expect(held.health.notes).toEqual({});
      expect(await works((await one.current())?.token)).toBe(true);
    },
  );
});

describe('a call whose end nobody knows', () => {
  it('is made once more with the same token, which may help', async () => {
    await zalo.plan({ on: 'token', fault: { kind: 'html' } });
    const one = tokens();
    await expect(one.refreshed(1)).rejects.toThrow(/no new access token yet/);
    await wait();
    expect(await works((await one.refreshed(1))?.token)).toBe(true);
  });

  it('and had made a pair ends with an administrator', async () => {
    await zalo.plan({ on: 'token', fault: { kind: 'drop' }, done: true });
    const one = tokens();
    await expect(one.refreshed(1)).rejects.toThrow();
    await wait();
    expect(await one.refreshed(1)).toBeNull();
    expect(await zalo.refreshes()).toEqual({ refreshed: 1, refused: 1 });
    expect(events()).toEqual(['zalo-token.needs-reauth']);
  });

  it('twice calls an administrator, and an hour later may mend itself', async () => {
    await zalo.plan({ on: 'token', times: 2, fault: { kind: 'status', status: 503 } });
    now += 13 * hour;
    const one = tokens();
    for (const _ of ['once', 'twice']) {
      await wait();
      await one.refreshDue();
    }
    expect(held.health.notes['zalo-token']).toBe(
      'needs an administrator (npm run zalo -- token status): http-503',
    );
    await one.refreshDue();
    expect((await zalo.calls()).token).toBe(2);
    await wait();
    await one.refreshDue();
    expect(held.health.notes).toEqual({});
    expect((await one.current())?.version).toBe(2);
  });

  it('is none where Zalo was never reached', async () => {
    now += 13 * hour;
    await zalo.stop();
    for (let minute = 0; minute < 5; minute++) {
      await tokens().refreshDue();
      await wait();
    }
    expect(await held.store.read()).toMatchObject({ status: 'ok', problem: 'unreachable', attempts: 0 });
    expect(await tokens().current()).toMatchObject({ version: 1 });
  });

  it('is none where Zalo refuses for another reason, and the reason is told', async () => {
    await zalo.plan({ on: 'token', fault: { kind: 'error', code: -14002 } });
    now += 13 * hour;
    await tokens().refreshDue();
    expect(await held.store.read()).toMatchObject({
      status: 'needs-reauth',
      problem: 'oauth-14002',
      attempts: 0,
    });
    await wait();
    await tokens().refreshDue();
    expect(await held.store.read()).toMatchObject({ status: 'ok', problem: null, version: 2 });
  });
});

describe('a new pair is not lost', () => {
  it('when the database is gone just then', async () => {
    let gone = 3;
    const commit: TokenStore['commit'] = async (...args) => {
      if (gone-- > 0) throw new Error('gone');
      return await held.store.commit(...args);
    };
    const one = tokens({ store: { ...held.store, commit }, pause: async () => {} });
    expect(await works((await one.refreshed(1))?.token)).toBe(true);
    expect(events()).toEqual(['zalo-token.not-kept']);
  });

  it('when it was kept and the answer to that was lost', async () => {
    const commit: TokenStore['commit'] = async (...args) => {
      const kept = await held.store.commit(...args);
      if (events().length === 0) throw new Error('gone');
      return kept;
    };
    const one = tokens({ store: { ...held.store, commit }, pause: async () => {} });
    expect(await one.refreshed(1)).toMatchObject({ version: 2 });
    expect(events()).toEqual(['zalo-token.not-kept']);
  });

  it('when its maker was so slow that another took over', async () => {
    const commit: TokenStore['commit'] = async (...args) => {
      await db.query(`update zalo_tokens set lease_until = clock_timestamp() - interval '1 s'`);
      await tokens().refreshDue();
      expect(await held.store.read()).toMatchObject({ status: 'needs-reauth', problem: 'refused' });
      return await held.store.commit(...args);
    };
    const slow = tokens({ store: { ...held.store, commit } });
    now += 13 * hour;
    await slow.refreshDue();
    expect(await held.store.read()).toMatchObject({ status: 'ok', problem: null, version: 2 });
    expect(await works((await tokens().current())?.token)).toBe(true);
  });

  it('when an administrator put in another meanwhile: it stands by, until that one fails', async () => {
    const commit: TokenStore['commit'] = async (...args) => {
      const stale = { access: 'stale', refresh: 'never-worked', seconds: 3600 };
      await held.store.replace(await sealPair(held, stale));
      return await held.store.commit(...args);
    };
    now += 13 * hour;
    await tokens({ store: { ...held.store, commit } }).refreshDue();
    expect(await works((await tokens().current())?.token)).toBe(false);
    expect(await works((await tokens().refreshed(2))?.token)).toBe(true);
    expect(events()).toEqual(['zalo-token.stands-by', 'zalo-token.replaced-by-spare']);
  });
});

it('a pair that was sealed under another secret is said to be so, and is not spent', async () => {
  const other = tokens({ sessionSecret: new Secret('another secret, with which nothing opens') });
  expect(await other.current()).toBeNull();
  now += 13 * hour;
  await other.refreshDue();
  expect(held.health.notes['zalo-token']).toBe(
    'needs an administrator (npm run zalo -- token status): sealed-otherwise',
  );
  expect((await zalo.calls()).token).toBeUndefined();
  await wait();
  await tokens().refreshDue();
  expect((await tokens().current())?.version).toBe(2);
});
