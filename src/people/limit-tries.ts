import type { Database } from '#db/database.ts';
import { addTry, findLockEnd, lockTries, type Tried, type TryLimit } from '#db/sign-in-tries.ts';

/**
 * Counted in the database, for all programs together. The address is the one that our own proxies tell: whatever a
 * request claims of itself opens nothing. An account counts whoever tries it, known here or not.
 */
export const tryLimits: readonly TryLimit[] = [
  { of: 'account and address', most: 5, minutes: 5 },
  { of: 'account', most: 10, minutes: 15 },
  { of: 'address', most: 60, minutes: 15 },
];

/** Takes a try before anything is compared; `null`: taken, else how many minutes nothing is taken. */
export async function takeTry(db: Database, tried: Tried): Promise<number | null> {
  return await db.transaction(async (tx) => {
    await lockTries(tx, tried);
    const ends = await findLockEnd(tx, tried, tryLimits);
    if (ends) return Math.max(1, Math.ceil((ends.getTime() - tried.at.getTime()) / 60_000));
    await addTry(tx, tried);
    return null;
  });
}
