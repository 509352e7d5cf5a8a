import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { changeStaff, disableStaff, enableStaff, type StaffChanged } from '#src/people/change-staff.ts';
import { resetStaff } from '#src/people/reset-staff.ts';
import { revokeOthers, revokeSession } from '#src/people/revoke-session.ts';
import { LinkPage } from './link-page.tsx';
import { peopleTexts } from './people-texts.ts';
import { readStaffFields, staffFields } from './read-staff-fields.ts';
import { findPerson, showPerson } from './show-person.tsx';

const changed = z.strictObject({
  ...staffFields,
  name: z.string().trim().min(1).max(120),
  revision: z.coerce.number().int(),
});

export async function changePerson(visit: Visit): Promise<Response> {
  const member = await findPerson(visit);
  const form = await readForm(visit, changed);
  if (form.kind === 'wrong') return await showPerson(visit, { status: 422 });
  const { name, revision } = form.values;
  const { roles, agencies, wrong } = readStaffFields(form.values, peopleTexts(visit.language).fields);
  if (wrong) return await showPerson(visit, { given: { name, roles, agencies, wrong }, status: 422 });
  const done = await changeStaff(visit.resources, visit.staff, {
    id: member.id,
    name,
    roles,
    agencies,
    revision,
  });
  return await answerChange(visit, done, 'changed');
}

export async function disablePerson(visit: Visit): Promise<Response> {
  const { id } = await findPerson(visit);
  return await answerChange(visit, await disableStaff(visit.resources, visit.staff, id), 'disabled');
}

export async function enablePerson(visit: Visit): Promise<Response> {
  const { id } = await findPerson(visit);
  return await answerChange(visit, await enableStaff(visit.resources, visit.staff, id), 'enabled');
}

const linked = z.strictObject({ 'phone-lost': z.literal('on').optional() });

export async function newLink(visit: Visit): Promise<Response> {
  const person = await findPerson(visit);
  const form = await readForm(visit, linked);
  const phoneLost = form.kind === 'values' && form.values['phone-lost'] === 'on';
  const made = await resetStaff(visit.resources, visit.staff, { id: person.id, phoneLost });
  if (made.kind !== 'made') return await answerChange(visit, made.kind, 'changed');
  return await sendPage(visit.c, <LinkPage {...{ visit, link: made.link, person }} />);
}

const endedOne = z.strictObject({ session: z.string().max(100).optional() });

export async function endSessions(visit: Visit): Promise<Response> {
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
      return await showPerson(visit, { refused: texts.stale, status: 409 });
    case 'own':
      return await showPerson(visit, { refused: texts.own, status: 422 });
    case 'last-admin':
      return await showPerson(visit, { refused: texts.lastAdmin, status: 422 });
    case 'beyond':
      return await showPerson(visit, { refused: texts.beyond, status: 422 });
  }
}
