import { listAgencyNames } from '#db/colleagues.ts';
import { findMember, listMembers } from '#db/staff.ts';
import type { Resources } from '#src/resources.ts';
import { demandRight } from './rights.ts';
import type { Staff, StaffRole } from './staff.ts';
import type { MemberState, StaffMember } from './staff-member.ts';

type Held = Pick<Resources, 'db' | 'clock'>;

export type PeopleAsked = {
  readonly words: string;
  readonly role: StaffRole | null;
  readonly state: MemberState | null;
  readonly after: string | null;
};

const aPage = 50;

/** By name, a page at a time; whoever sees some agencies only sees those people who see no others. */
export async function showPeople(
  { db, clock }: Held,
  by: Staff,
  { after, ...asked }: PeopleAsked,
): Promise<{ readonly people: readonly StaffMember[]; readonly next: string | null }> {
  demandRight(by, 'people.read');
  const last = after === null ? null : splitAfter(after);
  const sought = { ...asked, scope: by.agencies, after: last, most: aPage + 1, at: clock.now() };
  const found = await listMembers(db, sought);
  const people = found.slice(0, aPage);
  const end = people.at(-1);
  return { people, next: found.length > aPage && end ? `${end.id} ${end.name}` : null };
}

/** `null` for nobody, and for whoever is beyond what `by` sees. */
export async function showPerson({ db, clock }: Held, by: Staff, id: string): Promise<StaffMember | null> {
  demandRight(by, 'people.read');
  return await findMember(db, { id, scope: by.agencies, at: clock.now() });
}

/** Names that are in use, to choose from; of those that `by` may give. */
export async function knownAgencies({ db }: Held, by: Staff): Promise<readonly string[]> {
  const names = await listAgencyNames(db);
  return by.agencies === null ? names : names.filter((name) => by.agencies?.includes(name));
}

function splitAfter(after: string): readonly [name: string, id: string] {
  const at = after.indexOf(' ');
  return at < 0 ? [after, ''] : [after.slice(at + 1), after.slice(0, at)];
}
