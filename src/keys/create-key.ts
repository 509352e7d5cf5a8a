import { insertKey } from '#db/api-keys.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { newSecret } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';

/** What a program may be allowed to do. Closed. */
export const keyScopes = [
  'catalogue.write',
  'registry.push',
  'hotline.push',
  'monitoring.read',
  'monitoring.settle',
  'tickets.read',
  'tickets.write',
] as const;
export type KeyScope = (typeof keyScopes)[number];

/** So that a key that was left somewhere is known for what it is. */
const prefix = 'motcua_';

/** Those whose bodies are signed; such a key is named after what it tells of. */
export const signingScopes: readonly KeyScope[] = ['registry.push', 'hotline.push'];

/** What tells of calls without a key of its own; one that had its name would tell of the same calls. */
const ownFeeds = new Set(['desk', 'twilio']);

/** Whether a key may be called so. */
export function mayBeNamed(name: string, scopes: readonly KeyScope[]): boolean {
  return !(scopes.includes('hotline.push') && ownFeeds.has(name.trim().toLowerCase()));
}

export type NewKey = {
  readonly id: string;
  /** Told this once: only its hash is kept. */
  readonly secret: string;
};

export async function createKey(
  resources: Pick<Resources, 'db' | 'clock'>,
  { name, scopes }: { readonly name: string; readonly scopes: readonly KeyScope[] },
): Promise<NewKey> {
  const secret = prefix + newSecret();
  const id = await insertKey(resources.db, {
    name,
    hash: await sha256(secret),
    scopes,
    at: resources.clock.now(),
  });
  return { id, secret };
}
