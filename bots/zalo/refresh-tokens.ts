import type { ZaloConfig } from '#src/channel-config.ts';
import type { Clock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import type { Secret } from '#src/secret.ts';
import { unseal } from '#src/sign.ts';
import { askForPair } from './ask-for-pair.ts';
import { sealPair } from './seal-pair.ts';
import {
  type KeptPair,
  mostUnknown,
  type RefreshEnd,
  type SealedPair,
  type TokenStore,
} from './token-store.ts';

export type TokensHeld = {
  readonly config: ZaloConfig;
  readonly store: TokenStore;
  readonly sessionSecret: Secret;
  readonly clock: Clock;
  readonly log: Log;
  readonly fetch: typeof globalThis.fetch;
  /** Resolves after so many milliseconds, or when `signal` aborts. */
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
};

const minute = 60_000;

/**
 * One refresh, by whoever holds the lease, which was committed before. The order is the point of it: the intent is kept,
 * Zalo is asked once, the new pair is kept, and only then may anybody send with it. A pair that was made is never
 * thrown away: where the database is gone it is held on to and kept as soon as it is back.
 */
export async function refreshTokens(held: TokensHeld, lease: KeptPair, owner: string): Promise<void> {
  const { store, sessionSecret, log } = held;
  const { version } = lease;
  const refreshToken = await unseal(sessionSecret, lease.refresh);
  if (refreshToken === null) return await store.end(version, owner, unreadable(lease));
  const asked = await askForPair(held, refreshToken);
  if (asked.kind !== 'pair') {
    if (asked.kind === 'refused' && (await store.promote(version))) {
      return log.warn('zalo-token.replaced-by-spare', { version });
    }
    return await store.end(version, owner, endOf(asked, lease));
  }
  if (asked.refresh === null) log.warn('zalo-token.refresh-kept', { version });
  const pair = await sealPair(held, { ...asked, refresh: asked.refresh ?? refreshToken });
  const refreshIssuedAt = asked.refresh === null ? lease.refreshIssuedAt : pair.refreshIssuedAt;
  await keep(held, version, { ...pair, refreshIssuedAt });
}

type Failed = Exclude<Awaited<ReturnType<typeof askForPair>>, { readonly kind: 'pair' }>;

function endOf(asked: Failed, lease: KeptPair): RefreshEnd {
  switch (asked.kind) {
    case 'refused':
      return { status: 'needs-reauth', problem: 'refused', attempts: lease.attempts, pauseMs: 0 };
    case 'rejected':
      return {
        status: 'needs-reauth',
        problem: asked.why,
        attempts: lease.attempts - 1,
        pauseMs: 10 * minute,
      };
    case 'unsent':
      return { status: 'ok', problem: asked.why, attempts: lease.attempts - 1, pauseMs: minute / 2 };
    case 'unknown':
      return lease.attempts < mostUnknown
        ? { status: 'ok', problem: asked.why, attempts: lease.attempts, pauseMs: minute / 6 }
        : { status: 'needs-reauth', problem: asked.why, attempts: lease.attempts, pauseMs: 60 * minute };
    default:
      return asked satisfies never;
  }
}

/** Sealed under another secret than ours is now; nothing was asked. */
function unreadable({ attempts }: KeptPair): RefreshEnd {
  const pauseMs = 10 * minute;
  return { status: 'needs-reauth', problem: 'sealed-otherwise', attempts: attempts - 1, pauseMs };
}

const longestPauseMs = 5_000;
const mostTries = 120;

/** As long as it takes: until it is kept, this is the only place in the world that has it. */
async function keep({ store, log, pause }: TokensHeld, version: number, pair: SealedPair): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      const kept = await store.commit(version, pair);
      if (kept === 'overtaken') log.warn('zalo-token.stands-by', { version });
      else log.info('zalo-token.rotated', { version: version + 1 });
      return;
    } catch (error) {
      if (tried === 1) log.error('zalo-token.not-kept', { version });
      if (tried === mostTries) throw error;
      await pause(Math.min(longestPauseMs, 100 * 2 ** Math.min(tried, 10)));
    }
  }
}
