import { insertDeskCall } from '#db/desk-calls.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { newId } from '#src/new-id.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { Keys } from '#src/sign.ts';
import { keepPhone } from './keep-phone.ts';

export type CallDesk = Pick<Resources, 'db' | 'clock' | 'signals'> & { readonly keys: Keys };

/**
 * An operator has somebody on the telephone, and no feed tells of it. `phone` as they typed it, sealed where it is one;
 * `announced` what they say to the caller of being written along.
 */
export async function beginCall(
  { db, clock, signals, keys }: CallDesk,
  staff: Staff,
  { phone, announced }: { readonly phone: string; readonly announced?: string | null },
): Promise<string> {
  demandRight(staff, 'hotline.work');
  const id = newId();
  const at = clock.now();
  const kept = await keepPhone(keys, phone);
  // Whoever sees the matters of some agencies only would not see one of the centre's.
  const agency = staff.agencies?.[0] ?? null;
  await db.transaction(async (tx) => {
    await insertDeskCall(tx, {
      id,
      staffId: staff.id,
      agency,
      phone: kept,
      announced: announced ?? null,
      at,
    });
    await recordAudit(tx, staff, { act: 'call.begun', subject: { kind: 'call', id }, agency, at });
  });
  signals.say('staff', `call ${id}`);
  signals.say('staff', 'calls');
  return id;
}
