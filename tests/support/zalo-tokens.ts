import { randomBytes } from 'node:crypto';

export type ZaloPair = {
  readonly access_token: string;
  readonly refresh_token: string;
  /** Seconds, as a string. */
  readonly expires_in: string;
};

export type ZaloTokens = {
  /** A new pair, as an administrator gets one in the console; what was before is dead. */
  issue(): ZaloPair;
  /** The new pair, or how a used, unknown or aged refresh token is answered. */
  refresh(refreshToken: string, gives?: 'a-pair' | 'access-only'): ZaloPair | 'used' | 'unknown';
  judge(accessToken: string | null): 'good' | 'expired' | 'invalid';
  /** Lets the access token of today run out. */
  expire(): void;
  readonly counts: { refreshed: number; refused: number };
};

/** Single-use refresh tokens; the old access token dies the moment a new one is made. */
export function zaloTokens(now: () => number, accessSeconds: number): ZaloTokens {
  let pair: ZaloPair | null = null;
  let expiresAt = 0;
  const gone = new Set<string>();
  const counts = { refreshed: 0, refused: 0 };
  const made = (kind: string) => `${kind}-${randomBytes(24).toString('base64url')}`;
  const renew = (refreshToken: string): ZaloPair => {
    pair = { access_token: made('at'), refresh_token: refreshToken, expires_in: String(accessSeconds) };
    expiresAt = now() + accessSeconds * 1000;
    return pair;
  };
  const issue = (): ZaloPair => {
    if (pair) gone.add(pair.refresh_token);
    return renew(made('rt'));
  };
  return {
    issue,
    counts,
    refresh(refreshToken, gives = 'a-pair') {
      if (pair?.refresh_token === refreshToken) {
        counts.refreshed += 1;
        return gives === 'a-pair' ? issue() : renew(refreshToken);
      }
      counts.refused += 1;
      return gone.has(refreshToken) ? 'used' : 'unknown';
    },
    judge(accessToken) {
      if (!pair || accessToken !== pair.access_token) return 'invalid';
      return now() < expiresAt ? 'good' : 'expired';
    },
    expire() {
      expiresAt = now();
    },
  };
}
