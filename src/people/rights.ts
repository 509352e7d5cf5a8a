import { Fault } from '#src/fault.ts';
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

export function may({ roles }: Pick<Staff, 'roles'>, right: Right): boolean {
  const holders: readonly StaffRole[] = rights[right];
  return roles.some((role) => holders.includes(role));
}

/** Throws `forbidden`. */
export function demandRight(staff: Pick<Staff, 'roles'>, right: Right): void {
  if (!may(staff, right)) throw new Fault('forbidden', `This needs a right that you do not hold: ${right}.`);
}

/** Whether something of this agency is theirs to see; what is of none is the centre's own. */
export function seesAgency({ agencies }: Pick<Staff, 'agencies'>, agency: string | null): boolean {
  return agencies === null || (agency !== null && agencies.includes(agency));
}
