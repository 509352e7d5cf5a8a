import { z } from 'zod';
import type { ConsoleRoute, Guest, GuestRoute } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { acceptLink, findOpenLink } from '#src/people/accept-link.ts';
import { callerOf, doorOf } from './caller-of.ts';
import { doorTexts } from './door-texts.ts';
import { type InvitationGiven, InvitationPage } from './invitation-page.tsx';
import { goOn } from './sign-in-routes.tsx';

/** `GET /console/invitation/:secret`: looking at it uses nothing up. */
const showInvitation: GuestRoute = {
  method: 'get',
  path: '/invitation/:secret',
  right: 'anyone',
  answer: async (guest) => await show(guest, {}),
};

const given = z.object({
  email: z.string().trim().max(254).default(''),
  name: z.string().trim().max(120).default(''),
  password: z.string().max(1000).default(''),
  again: z.string().max(1000).default(''),
});

/** `POST /console/invitation/:secret`: a name and a password; whoever set them is in. */
const acceptInvitation: GuestRoute = {
  method: 'post',
  path: '/invitation/:secret',
  right: 'anyone',
  async answer(guest) {
    const form = await readForm(guest, given);
    if (form.kind === 'wrong') return await show(guest, {});
    const { name, password, again, email } = form.values;
    const { invitation, weak } = doorTexts(guest.language);
    const secret = guest.c.req.param('secret') ?? '';
    const link = await findOpenLink(guest.resources, secret);
    if (link?.kind === 'first' && !z.email().safeParse(email).success) {
      return await show(guest, { name, email, wrong: { email: invitation.emailWrong } });
    }
    if (link && link.kind !== 'reset' && name === '') {
      return await show(guest, { name, email, wrong: { name: invitation.nameMissing } });
    }
    if (password !== again) return await show(guest, { name, email, wrong: { again: invitation.differs } });
    const door = doorOf(guest);
    const accepted = await acceptLink({ ...guest.resources, door }, { secret, name, email, password });
    if (accepted.kind === 'gone') return await show(guest, {});
    if (accepted.kind === 'weak') {
      return await show(guest, { name, email, wrong: { password: weak[accepted.weakness] } });
    }
    const entry = await door.enterByPassword(callerOf(guest), { email: accepted.email, password });
    return await goOn(guest, entry, { next: '', email: accepted.email, password });
  },
};

export const invitationRoutes: readonly ConsoleRoute[] = [showInvitation, acceptInvitation];

async function show(guest: Guest, form: InvitationGiven): Promise<Response> {
  // The secret stands in the address: it is told to no other page.
  guest.c.header('Referrer-Policy', 'no-referrer');
  const link = await findOpenLink(guest.resources, guest.c.req.param('secret') ?? '');
  const page = <InvitationPage guest={guest} link={link} given={form} />;
  return await sendPage(guest.c, page, link === null ? 404 : form.wrong ? 422 : 200);
}
