import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { showPeople } from '#src/people/show-people.ts';
import { staffRoles } from '#src/people/staff.ts';
import { changePerson, disablePerson, enablePerson, endSessions, newLink } from './change-person.tsx';
import { invite, showInvite } from './invite.tsx';
import { PeoplePage } from './people-page.tsx';
import { showPerson } from './show-person.tsx';

export const peopleRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/people', right: 'people.read', answer: list },
  { method: 'get', path: '/people/invite', right: 'people.write', answer: showInvite },
  { method: 'post', path: '/people/invite', right: 'people.write', answer: invite },
  { method: 'get', path: '/people/:person', right: 'people.read', answer: (visit) => showPerson(visit, {}) },
  { method: 'post', path: '/people/:person', right: 'people.write', answer: changePerson },
  { method: 'post', path: '/people/:person/link', right: 'people.write', answer: newLink },
  { method: 'post', path: '/people/:person/disable', right: 'people.write', answer: disablePerson },
  { method: 'post', path: '/people/:person/enable', right: 'people.write', answer: enablePerson },
  { method: 'post', path: '/people/:person/sessions/end', right: 'people.write', answer: endSessions },
];

const searched = z.object({
  q: z.string().trim().max(100).catch(''),
  role: z.enum(staffRoles).nullable().catch(null),
  state: z.enum(['invited', 'active', 'disabled']).nullable().catch(null),
  after: z.string().max(300).nullable().catch(null),
});

async function list(visit: Visit): Promise<Response> {
  const {
    q: words,
    role,
    state,
    after,
  } = searched.parse({ role: null, state: null, after: null, ...visit.c.req.query() });
  const asked = { words, role, state, after };
  const found = await showPeople(visit.resources, visit.staff, asked);
  return await sendPage(visit.c, <PeoplePage {...{ visit, asked, ...found }} />);
}
