import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { inviteStaff } from '#src/people/invite-staff.ts';
import { knownAgencies } from '#src/people/show-people.ts';
import { type InviteGiven, InvitePage } from './invite-page.tsx';
import { LinkPage } from './link-page.tsx';
import { peopleTexts } from './people-texts.ts';
import { readStaffFields, staffFields } from './read-staff-fields.ts';

const fresh: InviteGiven = { email: '', name: '', roles: ['operator'], agencies: null };

export async function showInvite(visit: Visit): Promise<Response> {
  return await show(visit, { ...fresh, agencies: visit.staff.agencies });
}

const invited = z.strictObject({
  ...staffFields,
  email: z.string().trim().max(254),
  name: z.string().trim().max(120),
  language: z.enum(['vi', 'en']),
});

/** The link is shown in the answer, and nowhere again. */
export async function invite(visit: Visit): Promise<Response> {
  const form = await readForm(visit, invited);
  if (form.kind === 'wrong') return await show(visit, { ...fresh, wrong: {} });
  const { email, name, language } = form.values;
  const { inviting, fields } = peopleTexts(visit.language);
  const { roles, agencies, wrong } = readStaffFields(form.values, fields);
  const given = { email, name, roles, agencies };
  const all = {
    ...wrong,
    email: z.email().safeParse(email).success ? undefined : inviting.emailWrong,
    name: name === '' ? inviting.nameMissing : undefined,
  };
  if (wrong || all.email || all.name) return await show(visit, { ...given, wrong: all });
  const made = await inviteStaff(visit.resources, visit.staff, { ...given, language });
  switch (made.kind) {
    case 'invited':
      return await sendPage(
        visit.c,
        <LinkPage {...{ visit, link: made.link, person: { id: made.id, name } }} />,
      );
    case 'known':
      return await show(visit, { ...given, wrong: { email: inviting.known } });
    case 'beyond':
      return await show(visit, { ...given, wrong: { agencies: fields.beyond } });
  }
}

async function show(visit: Visit, given: InviteGiven): Promise<Response> {
  const agencies = await knownAgencies(visit.resources, visit.staff);
  return await sendPage(visit.c, <InvitePage {...{ visit, agencies, given }} />, given.wrong ? 422 : 200);
}
