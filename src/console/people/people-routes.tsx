import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { changeStaff, disableStaff, enableStaff, type StaffChanged } from '#src/people/change-staff.ts';
import { resetStaff } from '#src/people/reset-staff.ts';
import { revokeOthers, revokeSession, staffSessions } from '#src/people/revoke-session.ts';
import { knownAgencies, showPeople, showPerson } from '#src/people/show-people.ts';
import { staffRoles } from '#src/people/staff.ts';
import type { StaffMember } from '#src/people/staff-member.ts';
import { invite, showInvite } from './invite.tsx';
import { LinkPage } from './link-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { peopleTexts } from './people-texts.ts';
import { type PersonGiven, PersonPage } from './person-page.tsx';
import { readStaffFields, staffFields } from './read-staff-fields.ts';

export const peopleRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/people', right: 'people.read', answer: list },
  { method: 'get', path: '/people/invite', right: 'people.write', answer: showInvite },
  { method: 'post', path: '/people/invite', right: 'people.write', answer: invite },
  { method: 'get', path: '/people/:person', right: 'people.read', answer: show },
  { method: 'post', path: '/people/:person', right: 'people.write', answer: change },
  { method: 'post', path: '/people/:person/link', right: 'people.write', answer: newLink },
  { method: 'post', path: '/people/:person/disable', right: 'people.write', answer: disable },
  { method: 'post', path: '/people/:person/enable', right: 'people.write', answer: enable },
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

async function show(visit: Visit): Promise<Response> {
  return await showOne(visit, {});
}

const changed = z.strictObject({
  ...staffFields,
  name: z.string().trim().min(1).max(120),
  revision: z.coerce.number().int(),
});

async function change(visit: Visit): Promise<Response> {
  const member = await findPerson(visit);
  const form = await readForm(visit, changed);
  if (form.kind === 'wrong') return await showOne(visit, { status: 422 });
  const { name, revision } = form.values;
  const { roles, agencies, wrong } = readStaffFields(form.values, peopleTexts(visit.language).fields);
  if (wrong) return await showOne(visit, { given: { name, roles, agencies, wrong }, status: 422 });
  const done = await changeStaff(visit.resources, visit.staff, {
    id: member.id,
    name,
    roles,
    agencies,
    revision,
  });
  return await answerChange(visit, done, 'changed');
}

async function disable(visit: Visit): Promise<Response> {
  const { id } = await findPerson(visit);
  return await answerChange(visit, await disableStaff(visit.resources, visit.staff, id), 'disabled');
}

async function enable(visit: Visit): Promise<Response> {
  const { id } = await findPerson(visit);
  return await answerChange(visit, await enableStaff(visit.resources, visit.staff, id), 'enabled');
}

const linked = z.strictObject({ 'phone-lost': z.literal('on').optional() });

async function newLink(visit: Visit): Promise<Response> {
  const person = await findPerson(visit);
  const form = await readForm(visit, linked);
  const phoneLost = form.kind === 'values' && form.values['phone-lost'] === 'on';
  const made = await resetStaff(visit.resources, visit.staff, { id: person.id, phoneLost });
  if (made.kind !== 'made') return await answerChange(visit, made.kind, 'changed');
  return await sendPage(visit.c, <LinkPage {...{ visit, link: made.link, person }} />);
}

const endedOne = z.strictObject({ session: z.string().max(100).optional() });

async function endSessions(visit: Visit): Promise<Response> {
  const { id: staffId } = await findPerson(visit);
  const form = await readForm(visit, endedOne);
  const id = form.kind === 'values' ? form.values.session : '';
  const { resources, staff } = visit;
  if (id === undefined) await revokeOthers(resources, staff, { staffId, but: null });
  else await revokeSession(resources, staff, { id, staffId });
  return redirect(visit, `/people/${staffId}`, 'ended');
}

async function answerChange(
  visit: Visit,
  done: StaffChanged,
  said: 'changed' | 'disabled' | 'enabled',
): Promise<Response> {
  const texts = peopleTexts(visit.language).refused;
  switch (done) {
    case 'changed':
      return redirect(visit, `/people/${visit.c.req.param('person') ?? ''}`, said);
    case 'missing':
      throw new Fault('not-found', 'There is nobody of this id.');
    case 'stale':
      return await showOne(visit, { refused: texts.stale, status: 409 });
    case 'own':
      return await showOne(visit, { refused: texts.own, status: 422 });
    case 'last-admin':
      return await showOne(visit, { refused: texts.lastAdmin, status: 422 });
    case 'beyond':
      return await showOne(visit, { refused: texts.beyond, status: 422 });
  }
}

async function findPerson(visit: Visit): Promise<StaffMember> {
  const member = await showPerson(visit.resources, visit.staff, visit.c.req.param('person') ?? '');
  if (!member) throw new Fault('not-found', 'There is nobody of this id.');
  return member;
}

async function showOne(
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
