import { type ListedKey, listKeys } from '#db/api-keys.ts';
import type { Resources } from '#src/resources.ts';

/** The keys, those in use first, the newest on top; never their secrets. */
export async function showKeys({ db }: Pick<Resources, 'db'>): Promise<readonly ListedKey[]> {
  const keys = await listKeys(db);
  const isOver = ({ revokedAt }: ListedKey) => (revokedAt === null ? 0 : 1);
  return keys.toSorted((one, other) => isOver(one) - isOver(other) || Number(other.id) - Number(one.id));
}
