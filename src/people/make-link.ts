import type { Database } from '#db/database.ts';
import { addLink } from '#db/staff-links.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { newSecret } from '#src/new-id.ts';
import type { LinkKind } from './staff-member.ts';

export const linkDays = 7;

/** Below the centre's address: shown once to whoever made it, and handed on by them. */
export type OneTimeLink = { readonly path: string; readonly until: Date };

/** Only its hash is kept; those that were made before for the same person open nothing more. */
export async function makeLink(
  tx: Database,
  link: { readonly staffId: string; readonly kind: LinkKind; readonly at: Date },
): Promise<OneTimeLink> {
  const secret = newSecret();
  const until = new Date(link.at.getTime() + linkDays * 86_400_000);
  await addLink(tx, { hash: await sha256(secret), ...link, expiresAt: until });
  return { path: `/console/invitation/${secret}`, until };
}
