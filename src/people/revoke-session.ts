import { findMember } from '#db/staff.ts';
import { endSession, endSessions, listSessions } from '#db/staff-sessions.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { Fault } from '#src/fault.ts';
import type { Resources } from '#src/resources.ts';
import { demandRight } from './rights.ts';
import { sessionLife } from './session-life.ts';
import type { Staff } from './staff.ts';
import type { StaffSession } from './staff-member.ts';

type Held = Pick<Resources, 'db' | 'clock'>;

/** Where somebody is signed in: one's own, and with the right anybody's. */
export async function staffSessions(
  held: Held,
  by: Staff,
  staffId: string,
): Promise<readonly StaffSession[]> {
  await demandOwnOrRight(held, by, { staffId, right: 'people.read' });
  return await listSessions(held.db, { staffId, ...sessionLife(held.clock.now()) });
}

/** Whether there was one; its next request finds nobody. */
export async function revokeSession(
  held: Held,
  by: Staff,
  session: { readonly id: string; readonly staffId: string },
): Promise<boolean> {
  const { staffId, id } = session;
  await demandOwnOrRight(held, by, { staffId, right: 'people.write' });
  return await held.db.transaction(async (tx) => {
    if (!(await endSession(tx, session))) return false;
    const subject = { kind: 'staff', id: staffId };
    const at = held.clock.now();
    await recordAudit(tx, by, { act: 'staff.session-ended', subject, detail: { session: id }, at });
    return true;
  });
}

/** All but the one that it is asked from; returns how many. */
export async function revokeOthers(
  held: Held,
  by: Staff,
  asked: { readonly staffId: string; readonly but: string | null },
): Promise<number> {
  const { staffId, but } = asked;
  await demandOwnOrRight(held, by, { staffId, right: 'people.write' });
  return await held.db.transaction(async (tx) => {
    const ended = await endSessions(tx, staffId, but);
    const subject = { kind: 'staff', id: staffId };
    const at = held.clock.now();
    if (ended > 0) await recordAudit(tx, by, { act: 'staff.sessions-ended', subject, detail: { ended }, at });
    return ended;
  });
}

async function demandOwnOrRight(
  { db, clock }: Held,
  by: Staff,
  { staffId, right }: { readonly staffId: string; readonly right: 'people.read' | 'people.write' },
): Promise<void> {
  if (by.id === staffId) return;
  demandRight(by, right);
  const found = await findMember(db, { id: staffId, scope: by.agencies, at: clock.now() });
  if (!found) throw new Fault('not-found', 'There is nobody of this id.');
}
