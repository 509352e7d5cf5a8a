import type { Clock } from '#src/clock.ts';
import type { Secret } from '#src/secret.ts';
import { seal } from '#src/sign.ts';
import type { SealedPair } from './token-store.ts';

/** A pair that was made now and lives so many seconds, as it may be kept. */
export async function sealPair(
  { sessionSecret, clock }: { readonly sessionSecret: Secret; readonly clock: Clock },
  {
    access,
    refresh,
    seconds,
  }: { readonly access: string; readonly refresh: string; readonly seconds: number },
): Promise<SealedPair> {
  const issuedAt = clock.now();
  return {
    access: await seal(sessionSecret, access),
    refresh: await seal(sessionSecret, refresh),
    accessIssuedAt: issuedAt,
    accessExpiresAt: new Date(issuedAt.getTime() + seconds * 1000),
    refreshIssuedAt: issuedAt,
  };
}
