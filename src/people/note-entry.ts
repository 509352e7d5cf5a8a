import { markAccepted } from '#db/staff.ts';
import { endSession, noteSessionBegun, useCode } from '#db/staff-sessions.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Resources } from '#src/resources.ts';
import type { Caller } from './door.ts';

/**
 * The library has begun a session: from where, and by what, stands beside it and in the audit. Whether it holds: it does
 * not with a code that was used before, and is over before anybody has its cookie.
 */
export async function noteEntry(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  entry: {
    readonly token: string;
    readonly from: Caller;
    readonly secondStepAt: Date | null;
    readonly act: 'staff.signed-in' | 'staff.second-step-set';
    /** Of the second step that let them in. */
    readonly code?: string;
  },
): Promise<boolean> {
  const { token, from, secondStepAt, act, code } = entry;
  const at = clock.now();
  const userAgent = from.headers.get('User-Agent')?.slice(0, 300) ?? null;
  return await db.transaction(async (tx) => {
    const begun = await noteSessionBegun(tx, { token, at, address: from.address, userAgent, secondStepAt });
    if (!begun) return false;
    const { sessionId, ...person } = begun;
    if (code !== undefined && !(await useCode(tx, { staffId: person.id, code, at }))) {
      await endSession(tx, { id: sessionId, staffId: person.id });
      return false;
    }
    const by = { kind: 'staff' as const, ...person };
    const subject = { kind: 'staff', id: by.id };
    if (await markAccepted(tx, by.id, at)) await recordAudit(tx, by, { act: 'staff.accepted', subject, at });
    await recordAudit(tx, by, { act, subject, detail: { session: sessionId }, at });
    return true;
  });
}
