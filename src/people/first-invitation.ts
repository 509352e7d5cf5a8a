import { addStaff, findMemberByEmail, hasAnyStaff, lockAdmins } from '#db/staff.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import { makeLink, type OneTimeLink } from './make-link.ts';

/** Until an admin has come, each start makes a new link for the first; `null` where one works here already. */
export async function firstInvitation({
  db,
  clock,
}: Pick<Resources, 'db' | 'clock'>): Promise<OneTimeLink | null> {
  const at = clock.now();
  return await db.transaction(async (tx) => {
    if (!(await hasAnyStaff(tx))) await addStaff(tx, { ...nobodyYet, id: newId(), at });
    // Somebody was invited from the command line, and came: nobody else is to be let in unasked.
    if ((await lockAdmins(tx)).length > 0) return null;
    const first = await findMemberByEmail(tx, nobodyYet.email, at);
    if (!first || first.acceptedAt || first.disabledAt) return null;
    const link = await makeLink(tx, { staffId: first.id, kind: 'first', at });
    const by = { kind: 'system' as const, name: 'first-start' };
    await recordAudit(tx, by, { act: 'staff.link-made', subject: { kind: 'staff', id: first.id }, at });
    return link;
  });
}

/** Whoever opens the link says who they are; until then the row has nobody's address. */
const nobodyYet = {
  email: 'first-admin@placeholder.invalid',
  name: 'Quản trị viên',
  roles: ['admin'],
  agencies: null,
  language: 'vi',
} as const;
