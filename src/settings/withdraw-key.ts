import { revokeKey } from '#db/api-keys.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/** From now on the key opens nothing; `false` where there is none in use. */
export async function withdrawKey(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  by: Staff,
  id: string,
): Promise<boolean> {
  const revoked = await db.transaction(async (tx) => {
    const at = clock.now();
    if (!(await revokeKey(tx, id, at))) return false;
    await recordAudit(tx, by, { act: 'key.revoked', subject: { kind: 'key', id }, at });
    return true;
  });
  if (revoked) signals.say('staff', 'keys');
  return revoked;
}
