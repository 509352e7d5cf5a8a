import { Fault } from '#src/fault.ts';
import type { Health } from '#src/health.ts';
import { newId } from '#src/new-id.ts';
import { unseal } from '#src/sign.ts';
import { refreshTokens, type TokensHeld } from './refresh-tokens.ts';
import type { AccessToken, AccessTokens, KeptPair } from './token-store.ts';

export type ZaloTokens = AccessTokens & {
  /** Refreshes the pair where it is due, and says what is wrong with it. Called every minute, by any number of programs. */
  refreshDue(): Promise<void>;
};

/** Longer than Zalo is waited for. */
const leaseSeconds = 45;
/** With two calls around it, less than a sender may hold a message. */
const waitMs = 6_000;
const lookMs = 100;
const week = 7 * 24 * 3600_000;

/** The pair of our official account, refreshed by one program at a time and used by all. */
export function createZaloTokens(
  held: TokensHeld & { readonly health: Pick<Health, 'note'>; readonly leaseSeconds?: number },
): ZaloTokens {
  const { store, clock, log, health, pause } = held;
  let alarmed = '';
  let flying: Promise<void> | null = null;

  /** One refresh at a time in this program; whoever comes meanwhile waits for the same. */
  const refresh = async (version: number): Promise<void> => {
    flying ??= (async () => {
      const owner = newId();
      const lease = await store.begin(version, { owner, seconds: held.leaseSeconds ?? leaseSeconds });
      if (lease) await refreshTokens(held, lease, owner);
    })().finally(() => {
      flying = null;
    });
    await flying;
  };

  const report = (pair: KeptPair | null): void => {
    const wrong =
      pair === null ? 'none' : pair.status === 'needs-reauth' ? (pair.problem ?? 'unknown') : null;
    health.note('zalo-token', wrong && `needs an administrator (npm run zalo -- token status): ${wrong}`);
    const alarm = wrong === null ? '' : `${pair?.version ?? 0} ${wrong}`;
    if (alarm !== '' && alarm !== alarmed) {
      const hoursLeft = pair === null ? 0 : Math.max(0, Math.floor(leftMs(pair) / 3600_000));
      log.error('zalo-token.needs-reauth', { version: pair?.version ?? 0, why: wrong, hoursLeft });
    }
    alarmed = alarm;
  };
  const leftMs = (pair: KeptPair) => pair.accessExpiresAt.getTime() - clock.now().getTime();

  const refreshed = async (after: number): Promise<AccessToken | null> => {
    const end = clock.elapsed() + waitMs;
    for (;;) {
      const pair = await store.read();
      if (pair !== null && pair.version > after) return await open(held, pair);
      if (pair === null || (pair.status === 'needs-reauth' && (isFinal(pair) || pair.pausedMs > 0))) {
        report(pair);
        return null;
      }
      const leftToWait = end - clock.elapsed();
      if (leftToWait <= 0 || pair.pausedMs > leftToWait) {
        throw new Fault('unavailable', 'Zalo has given no new access token yet.');
      }
      // Not waited for longer than that: a refresh under way is never broken off.
      const done = new AbortController();
      await Promise.race([refresh(pair.version), pause(leftToWait, done.signal)]);
      done.abort();
      await pause(lookMs);
    }
  };

  return {
    refreshed,
    async current() {
      const pair = await store.read();
      if (pair === null) return null;
      return leftMs(pair) > 0 ? await open(held, pair) : await refreshed(pair.version);
    },
    async refreshDue() {
      const pair = await store.read();
      if (pair !== null && isDue(pair, clock.now())) {
        await refresh(pair.version);
        report(await store.read());
      } else report(pair);
    },
  };
}

/** At half its life, at least once a week, and whenever the call before brought nothing. */
function isDue(pair: KeptPair, now: Date): boolean {
  if (isFinal(pair)) return false;
  if (pair.problem !== null || pair.status !== 'ok') return pair.pausedMs === 0;
  const issuedAt = pair.accessIssuedAt.getTime();
  const halfLife = (pair.accessExpiresAt.getTime() - issuedAt) / 2;
  return now.getTime() - issuedAt >= Math.min(halfLife, week);
}

function isFinal({ problem }: KeptPair): boolean {
  return problem === 'refused';
}

/** `null` where the secret that it was sealed under is another by now. */
async function open(
  { sessionSecret }: Pick<TokensHeld, 'sessionSecret'>,
  { access, version }: KeptPair,
): Promise<AccessToken | null> {
  const token = await unseal(sessionSecret, access);
  return token === null ? null : { token, version };
}
