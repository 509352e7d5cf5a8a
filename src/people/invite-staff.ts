import { addStaff } from '#db/staff.ts';
import type { Language } from '#src/answers/answer.ts';
import type { AuditActor } from '#src/audit/audit-entry.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import { makeLink, type OneTimeLink } from './make-link.ts';
import { demandRight } from './rights.ts';
import type { StaffRole } from './staff.ts';

export type Invitation = {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly agencies: readonly string[] | null;
  readonly language: Language;
};

export type Invited =
  | { readonly kind: 'invited'; readonly id: string; readonly link: OneTimeLink }
  /** Somebody has this e-mail, perhaps disabled. */
  | { readonly kind: 'known' }
  /** Whoever sees some agencies only lets nobody see more. */
  | { readonly kind: 'beyond' };

/** Nobody comes in otherwise: there is no way to sign up. */
export async function inviteStaff(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  by: AuditActor,
  invitation: Invitation,
): Promise<Invited> {
  if (by.kind === 'staff') demandRight(by, 'people.write');
  if (by.kind === 'staff' && !isWithin(invitation.agencies, by.agencies)) return { kind: 'beyond' };
  const at = clock.now();
  const id = newId();
  const email = invitation.email.trim().toLowerCase();
  return await db.transaction(async (tx) => {
    if (!(await addStaff(tx, { ...invitation, id, email, at }))) return { kind: 'known' };
    const link = await makeLink(tx, { staffId: id, kind: 'invitation', at });
    const detail = { roles: invitation.roles, agencies: invitation.agencies ?? 'all' };
    await recordAudit(tx, by, { act: 'staff.invited', subject: { kind: 'staff', id }, detail, at });
    return { kind: 'invited', id, link };
  });
}

export function isWithin(asked: readonly string[] | null, held: readonly string[] | null): boolean {
  if (held === null) return true;
  return asked?.every((agency) => held.includes(agency)) ?? false;
}
