import { listSeenCalls, type SeenCall } from '#db/desk-calls.ts';
import { findStaffLine } from '#db/staff-lines.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/** More stand on no page: a centre with more lines has supervisors who see part of them. */
const mostOpen = 100;
const mostEnded = 30;

export type CallLists = {
  /** Theirs first, then what nobody has, then what others have. */
  readonly open: readonly SeenCall[];
  /** Their own; everybody's for a supervisor. */
  readonly ended: readonly SeenCall[];
  /** The telephone at which they said that they sit. */
  readonly line: string | null;
};

/** Calls that go on and that ended lately, as far as they are theirs to see; never what is said in them. */
export async function listCalls({ db }: Pick<Resources, 'db'>, staff: Staff): Promise<CallLists> {
  demandRight(staff, 'hotline.work');
  const staffId = staff.roles.includes('supervisor') ? null : staff.id;
  const [open, ended, sits] = await Promise.all([
    listSeenCalls(db, staff.agencies, { state: 'open', staffId: null, most: mostOpen }),
    listSeenCalls(db, staff.agencies, { state: 'ended', staffId, most: mostEnded }),
    findStaffLine(db, staff.id),
  ]);
  const rank = ({ staffId: whose }: SeenCall) => (whose === staff.id ? 0 : whose === null ? 1 : 2);
  return { open: open.toSorted((one, other) => rank(one) - rank(other)), ended, line: sits?.line ?? null };
}
