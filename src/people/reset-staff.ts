import { dropSecondStep } from '#db/staff.ts';
import { endSessions } from '#db/staff-sessions.ts';
import type { AuditActor } from '#src/audit/audit-entry.ts';
import type { Resources } from '#src/resources.ts';
import { changing, type StaffChanged } from './change-staff.ts';
import { makeLink, type OneTimeLink } from './make-link.ts';

export type StaffReset =
  | { readonly kind: 'made'; readonly link: OneTimeLink }
  | { readonly kind: Exclude<StaffChanged, 'changed'> };

/**
 * A new one-time link: for whoever never came, or lost their password. With `phoneLost` they set the second step up
 * anew, and every session of theirs ends at once.
 */
export async function resetStaff(
  held: Pick<Resources, 'db' | 'clock'>,
  by: AuditActor,
  { id, phoneLost }: { readonly id: string; readonly phoneLost: boolean },
): Promise<StaffReset> {
  let link: OneTimeLink | undefined;
  const done = await changing(held, by, {
    id,
    async work(tx, before) {
      if (before.disabledAt) return 'stale';
      const kind = before.acceptedAt ? 'reset' : 'invitation';
      link = await makeLink(tx, { staffId: id, kind, at: held.clock.now() });
      if (phoneLost) {
        await dropSecondStep(tx, id);
        await endSessions(tx, id, null);
      }
      return { act: 'staff.link-made', detail: { kind, phoneLost } };
    },
  });
  if (done === 'changed' && link) return { kind: 'made', link };
  return { kind: done === 'changed' ? 'missing' : done };
}
