import { forgetTries } from '#db/sign-in-tries.ts';
import { changeOwnName, findMember } from '#db/staff.ts';
import { findPassword, setPassword } from '#db/staff-passwords.ts';
import { endSessions } from '#db/staff-sessions.ts';
import type { Language } from '#src/answers/answer.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import type { Door, Refused, Sitting } from './door.ts';
import { takeTry } from './limit-tries.ts';
import type { Staff } from './staff.ts';
import type { StaffMember } from './staff-member.ts';
import { triedBy } from './tried-by.ts';
import { type Weakness, weaknessOf } from './weak-password.ts';

type Held = Pick<Resources, 'db' | 'clock'>;

/** Somebody's own row, and whether they have a password here. */
export async function findOwn(
  { db, clock }: Held,
  staff: Staff,
): Promise<{ readonly member: StaffMember; readonly hasPassword: boolean } | null> {
  const member = await findMember(db, { id: staff.id, scope: null, at: clock.now() });
  return member && { member, hasPassword: (await findPassword(db, staff.id)) !== null };
}

/** One's own name and language: roles and agencies are others' to give. */
export async function changeOwn(
  { db, clock }: Held,
  staff: Staff,
  own: { readonly name: string; readonly language: Language },
): Promise<void> {
  const at = clock.now();
  await db.transaction(async (tx) => {
    await changeOwnName(tx, { id: staff.id, ...own, at });
    const detail = { renamed: own.name !== staff.name, language: own.language };
    await recordAudit(tx, staff, {
      act: 'staff.own-changed',
      subject: { kind: 'staff', id: staff.id },
      detail,
      at,
    });
  });
}

export type PasswordChanged =
  | { readonly kind: 'changed' }
  | { readonly kind: 'weak'; readonly weakness: Weakness }
  | Refused;

/** With the old one; every other session ends. */
export async function changeOwnPassword(
  { db, clock, door }: Held & { readonly door: Pick<Door, 'hashPassword' | 'isPassword'> },
  of: Sitting,
  given: { readonly old: string; readonly fresh: string },
): Promise<PasswordChanged> {
  const { staff, sessionId } = of;
  const at = clock.now();
  const weakness = weaknessOf(given.fresh, staff);
  if (weakness) return { kind: 'weak', weakness };
  const tried = await triedBy(`session of ${staff.id}`, of.address, at);
  const minutes = await takeTry(db, tried);
  if (minutes !== null) return { kind: 'locked', minutes };
  const kept = await findPassword(db, staff.id);
  if (kept === null || !(await door.isPassword(kept, given.old))) return { kind: 'wrong' };
  await forgetTries(db, tried);
  const hash = await door.hashPassword(given.fresh);
  await db.transaction(async (tx) => {
    await setPassword(tx, { id: newId(), staffId: staff.id, hash, at });
    const sessionsEnded = await endSessions(tx, staff.id, sessionId);
    const subject = { kind: 'staff', id: staff.id };
    await recordAudit(tx, staff, { act: 'staff.password-changed', subject, detail: { sessionsEnded }, at });
  });
  return { kind: 'changed' };
}
