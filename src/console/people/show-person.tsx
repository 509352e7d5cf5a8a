import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { Fault } from '#src/fault.ts';
import { staffSessions } from '#src/people/revoke-session.ts';
import { showPerson as findMember, knownAgencies } from '#src/people/show-people.ts';
import type { StaffMember } from '#src/people/staff-member.ts';
import { type PersonGiven, PersonPage } from './person-page.tsx';

/** Whom the address names; somebody beyond what is seen is nobody. */
export async function findPerson(visit: Visit): Promise<StaffMember> {
  const member = await findMember(visit.resources, visit.staff, visit.c.req.param('person') ?? '');
  if (!member) throw new Fault('not-found', 'There is nobody of this id.');
  return member;
}

/** One person as they are now, and why nothing was done where it was not. */
export async function showPerson(
  visit: Visit,
  over: { readonly given?: PersonGiven; readonly refused?: string; readonly status?: 409 | 422 },
): Promise<Response> {
  const { resources, staff } = visit;
  const member = await findPerson(visit);
  const [sessions, agencies] = await Promise.all([
    staffSessions(resources, staff, member.id),
    knownAgencies(resources, staff),
  ]);
  const page = (
    <PersonPage
      {...{ visit, member, sessions, agencies }}
      given={over.given ?? member}
      refused={over.refused}
    />
  );
  return await sendPage(visit.c, page, over.status ?? 200);
}
