import { findKey } from '#db/api-keys.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { Fault } from '#src/fault.ts';
import type { Resources } from '#src/resources.ts';
import type { KeyScope } from './create-key.ts';

/**
 * Lets a program through whose `Authorization: Bearer ...` carries a key in use with this scope. Throws
 * `unauthenticated` without one, in the same words whether it is wrong or revoked, `forbidden` without the scope, and
 * `rate-limited` beyond what one key may ask in a minute, wherever it is used.
 */
export async function demandKey(
  resources: Pick<Resources, 'db' | 'clock'> & { readonly rateLimit: { take(name: string): void } },
  authorization: string | undefined,
  scope: KeyScope,
): Promise<{ readonly id: string; readonly name: string }> {
  const secret = /^Bearer ([\w-]{20,200})$/i.exec(authorization ?? '')?.[1];
  if (!secret) throw new Fault('unauthenticated', 'An API key is needed: Authorization: Bearer <key>.');
  const key = await findKey(resources.db, await sha256(secret), resources.clock.now());
  if (!key || key.revokedAt)
    throw new Fault('unauthenticated', 'The API key is not known or has been revoked.');
  resources.rateLimit.take(`key ${key.id}`);
  if (!key.scopes.includes(scope))
    throw new Fault('forbidden', `The API key may not do this: it lacks ${scope}.`);
  return { id: key.id, name: key.name };
}
