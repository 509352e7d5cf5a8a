import { changeEmail, changeOwnName, findMember, markAccepted } from '#db/staff.ts';
import { findLink, type OpenLink, useLink } from '#db/staff-links.ts';
import { setPassword } from '#db/staff-passwords.ts';
import { endSessions } from '#db/staff-sessions.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { Fault } from '#src/fault.ts';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import type { Door } from './door.ts';
import { type Weakness, weaknessOf } from './weak-password.ts';

/** Whom a one-time link lets in; `null` where it opens nothing. */
export async function findOpenLink(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  secret: string,
): Promise<OpenLink | null> {
  return await findLink(db, await sha256(secret), clock.now());
}

export type Accepted =
  | { readonly kind: 'accepted'; readonly email: string }
  | { readonly kind: 'weak'; readonly weakness: Weakness }
  | { readonly kind: 'gone' };

/** By a link that was never used: a password of their own, and whatever session stood open before is over. */
export async function acceptLink(
  { db, clock, door }: Pick<Resources, 'db' | 'clock'> & { readonly door: Pick<Door, 'hashPassword'> },
  given: {
    readonly secret: string;
    readonly name: string;
    readonly password: string;
    /** Read for the first admin alone: everybody else was invited by theirs. */
    readonly email: string;
  },
): Promise<Accepted> {
  const link = await findOpenLink({ db, clock }, given.secret);
  if (!link) return { kind: 'gone' };
  const email = link.kind === 'first' ? given.email.trim().toLowerCase() : link.email;
  const weakness = weaknessOf(given.password, { email, name: given.name });
  if (weakness) return { kind: 'weak', weakness };
  const passwordHash = await door.hashPassword(given.password);
  const hash = await sha256(given.secret);
  const at = clock.now();
  return await db.transaction(async (tx) => {
    const used = await useLink(tx, hash, at);
    const person = used && (await findMember(tx, { id: used.staffId, scope: null, at }));
    if (!used || !person) return { kind: 'gone' };
    const { id, language } = person;
    if (used.kind === 'first' && !(await changeEmail(tx, id, email))) {
      // Thrown, so that the link is not used up by it.
      throw new Fault('conflict', 'Somebody else here has this e-mail.');
    }
    const name = used.kind === 'reset' ? person.name : given.name;
    await changeOwnName(tx, { id, name, language, at });
    await setPassword(tx, { id: newId(), staffId: id, hash: passwordHash, at });
    await markAccepted(tx, id, at);
    await endSessions(tx, id, null);
    const act = used.kind === 'reset' ? 'staff.password-reset' : 'staff.accepted';
    const by = { ...person, kind: 'staff' as const, name, email };
    await recordAudit(tx, by, { act, subject: { kind: 'staff', id }, at });
    return { kind: 'accepted', email };
  });
}
