import type { Database } from '#db/database.ts';
import { changeMember, lockAdmins, lockMember, setDisabled } from '#db/staff.ts';
import { endLinks } from '#db/staff-links.ts';
import { endSessions } from '#db/staff-sessions.ts';
import type { AuditActor, AuditEntry } from '#src/audit/audit-entry.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Resources } from '#src/resources.ts';
import { isWithin } from './invite-staff.ts';
import { demandRight } from './rights.ts';
import type { StaffRole } from './staff.ts';
import type { StaffMember } from './staff-member.ts';

type Held = Pick<Resources, 'db' | 'clock'>;

export type StaffChanged =
  | 'changed'
  | 'missing'
  /** Somebody changed them since they were looked at. */
  | 'stale'
  /** Nobody grants, takes or ends anything of their own here. */
  | 'own'
  /** Without them nobody could let anybody in. */
  | 'last-admin'
  | 'beyond';

/** Name, roles and agencies; holds with their next request. */
export async function changeStaff(
  held: Held,
  by: AuditActor,
  change: {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly StaffRole[];
    readonly agencies: readonly string[] | null;
    readonly revision: number;
  },
): Promise<StaffChanged> {
  return await changing(held, by, {
    id: change.id,
    async work(tx, before) {
      const at = held.clock.now();
      if (before.revision !== change.revision) return 'stale';
      if (by.kind === 'staff' && !isWithin(change.agencies, by.agencies)) return 'beyond';
      if (!change.roles.includes('admin') && (await isLastAdmin(tx, before))) return 'last-admin';
      await changeMember(tx, { ...change, at });
      const detail = {
        roles: change.roles,
        rolesBefore: before.roles,
        agencies: change.agencies ?? 'all',
        agenciesBefore: before.agencies ?? 'all',
        renamed: change.name !== before.name,
      };
      return { act: 'staff.changed', detail };
    },
  });
}

/** Their sessions and links end with it: the next request finds nobody. */
export async function disableStaff(held: Held, by: AuditActor, id: string): Promise<StaffChanged> {
  return await changing(held, by, {
    id,
    async work(tx, before) {
      const at = held.clock.now();
      if (before.disabledAt) return 'stale';
      if (await isLastAdmin(tx, before)) return 'last-admin';
      await setDisabled(tx, id, at);
      await endLinks(tx, id, at);
      return { act: 'staff.disabled', detail: { sessionsEnded: await endSessions(tx, id, null) } };
    },
  });
}

/** They sign in as before. */
export async function enableStaff(held: Held, by: AuditActor, id: string): Promise<StaffChanged> {
  return await changing(held, by, {
    id,
    async work(tx, before) {
      if (!before.disabledAt) return 'stale';
      await setDisabled(tx, id, null);
      return { act: 'staff.enabled' };
    },
  });
}

type Work = (
  tx: Database,
  before: StaffMember,
) => Promise<Pick<AuditEntry, 'act' | 'detail'> | Exclude<StaffChanged, 'changed'>>;

/** One at a time, and never oneself. Admins are locked before the person, so that two changes never wait crosswise. */
export async function changing(
  { db, clock }: Held,
  by: AuditActor,
  { id, work }: { readonly id: string; readonly work: Work },
): Promise<StaffChanged> {
  if (by.kind === 'staff') demandRight(by, 'people.write');
  if (by.kind === 'staff' && by.id === id) return 'own';
  const at = clock.now();
  const scope = by.kind === 'staff' ? by.agencies : null;
  return await db.transaction(async (tx) => {
    await lockAdmins(tx);
    const before = await lockMember(tx, { id, scope, at });
    if (!before) return 'missing';
    const done = await work(tx, before);
    if (typeof done === 'string') return done;
    await recordAudit(tx, by, { ...done, subject: { kind: 'staff', id }, at });
    return 'changed';
  });
}

async function isLastAdmin(tx: Database, { id }: StaffMember): Promise<boolean> {
  const admins = await lockAdmins(tx);
  return admins.length === 1 && admins[0] === id;
}
