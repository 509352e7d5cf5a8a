import { Fault } from '#src/fault.ts';
import { CentreWideFault } from './centre-wide-fault.ts';
import type { Staff, StaffRole } from './staff.ts';

/** Who may do what: the one table. A right that is not held is refused on the server, whatever a page shows. */
export const rights = {
  'inbox.read': ['operator', 'supervisor'],
  'inbox.work': ['operator', 'supervisor'],
  /** Takes a conversation from whoever holds it. */
  'inbox.supervise': ['supervisor'],
  /** Replies that operators put into their answers. */
  'canned.write': ['supervisor', 'admin'],
  /** Sees what is masked, with a reason. */
  'personal.unmask': ['supervisor', 'dpo'],
  /** Answers calls, and sees what is said in them. */
  'hotline.work': ['operator', 'supervisor'],
  /** How much the cards help in calls; nothing that was said. */
  'hotline.review': ['supervisor'],
  /** Follows the words of a call that another answers, where the centre allows it. */
  'hotline.follow': ['supervisor'],
  'tickets.read': ['operator', 'supervisor'],
  'tickets.work': ['operator', 'supervisor'],
  'tickets.export': ['supervisor'],
  'findings.read': ['supervisor'],
  'findings.settle': ['supervisor'],
  'desk.read': ['operator', 'editor', 'approver', 'supervisor', 'admin'],
  'desk.write': ['editor'],
  'desk.review': ['approver'],
  /** Local decisions, the list of what is received here, places and units. */
  'local.write': ['editor'],
  /** What everybody is told for a while: begun, and ended at once; published as at the desk. */
  'notices.write': ['editor'],
  'notices.stop': ['approver'],
  'gaps.read': ['operator', 'editor', 'approver', 'supervisor'],
  'gaps.work': ['editor'],
  'settings.read': ['supervisor', 'admin', 'dpo'],
  'settings.write': ['admin'],
  /** Stops a channel or the model at once. */
  'switches.write': ['supervisor', 'admin'],
  'letters.retry': ['supervisor', 'admin'],
  'keys.write': ['admin'],
  'retention.write': ['admin', 'dpo'],
  'people.read': ['admin', 'dpo'],
  'people.write': ['admin'],
  'audit.read': ['supervisor', 'admin', 'dpo'],
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>;
export type Right = keyof typeof rights;

/** What holds for the whole centre: whoever sees the matters of some agencies only changes none of it. */
export const centreWide: ReadonlySet<Right> = new Set<Right>([
  'settings.write',
  'switches.write',
  'keys.write',
  'retention.write',
  'notices.write',
  'notices.stop',
]);

export function may(staff: Pick<Staff, 'roles' | 'agencies'>, right: Right): boolean {
  return holds(staff, right) && !isBeyond(staff, right);
}

/** Throws `forbidden`; of what is the whole centre's it says so. */
export function demandRight(staff: Pick<Staff, 'roles' | 'agencies'>, right: Right): void {
  if (!holds(staff, right)) {
    throw new Fault('forbidden', `This needs a right that you do not hold: ${right}.`);
  }
  if (isBeyond(staff, right)) {
    throw new CentreWideFault(
      'forbidden',
      `This is the whole centre's, and you see some agencies: ${right}.`,
    );
  }
}

/** Whether only their agencies stand in the way. */
export function isBeyond(staff: Pick<Staff, 'roles' | 'agencies'>, right: Right): boolean {
  return staff.agencies !== null && centreWide.has(right) && holds(staff, right);
}

function holds({ roles }: Pick<Staff, 'roles'>, right: Right): boolean {
  const holders: readonly StaffRole[] = rights[right];
  return roles.some((role) => holders.includes(role));
}

/** Whether something of this agency is theirs to see; what is of none is the centre's own. */
export function seesAgency({ agencies }: Pick<Staff, 'agencies'>, agency: string | null): boolean {
  return agencies === null || (agency !== null && agencies.includes(agency));
}
