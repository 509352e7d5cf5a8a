import { type EarlierCall, listEarlierCalls as listEarlier } from '#db/caller-history.ts';
import { findSeenCall } from '#db/desk-calls.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

const most = 10;

/**
 * What the same number called about before, as it was summed up, for whoever answers now; never what was said. Whether
 * it is the same person, a number does not tell.
 */
export async function listEarlierCalls(
  { db }: Pick<Resources, 'db'>,
  staff: Staff,
  callId: string,
): Promise<readonly EarlierCall[]> {
  demandRight(staff, 'hotline.work');
  const call = await findSeenCall(db, staff.agencies, callId);
  if (!call || call.staffId !== staff.id) return [];
  return await listEarlier(db, staff.agencies, { callId, most });
}
