import { z } from 'zod';
import type { ConsoleRoute, Guest, GuestRoute, StaffRoute } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { isOwnPath } from '#src/console/is-own-path.ts';
import { readForm } from '#src/console/read-form.ts';
import type { Entry } from '#src/people/door.ts';
import { beginAtOnce } from './begin-at-once.tsx';
import { callerOf, doorOf, setCookies } from './caller-of.ts';
import { CodePage } from './code-page.tsx';
import { SignInPage, type Stopped } from './sign-in-page.tsx';

/** `GET /console/sign-in?next=`: whoever is in already goes on. */
const showSignIn: GuestRoute = {
  method: 'get',
  path: '/sign-in',
  right: 'anyone',
  async answer(guest) {
    const { c, resources } = guest;
    const next = ownPath(c.req.query('next'));
    if (await resources.signIn.find(c.req.raw.headers)) return c.redirect(next || '/console', 303);
    return await showForm(guest, { next });
  },
};

const credentials = z.object({
  email: z.string().max(254).default(''),
  password: z.string().max(128).default(''),
  next: z.string().max(2000).default(''),
});

/** `POST /console/sign-in`. */
const signIn: GuestRoute = {
  method: 'post',
  path: '/sign-in',
  right: 'anyone',
  async answer(guest) {
    const form = await readForm(guest, credentials);
    if (form.kind === 'wrong') return await showForm(guest, { next: '', stopped: { kind: 'wrong' } });
    const { email, password } = form.values;
    const next = ownPath(form.values.next);
    const entry = await doorOf(guest).enterByPassword(callerOf(guest), { email, password });
    return await goOn(guest, entry, { next, email, password });
  },
};

const showCode: GuestRoute = {
  method: 'get',
  path: '/sign-in/code',
  right: 'anyone',
  answer: async (guest) =>
    await sendPage(guest.c, <CodePage guest={guest} next={ownPath(guest.c.req.query('next'))} />),
};

const codeGiven = z.object({ code: z.string().max(40).default(''), next: z.string().max(2000).default('') });

/** `POST /console/sign-in/code`: after the password, within ten minutes. */
const enterCode: GuestRoute = {
  method: 'post',
  path: '/sign-in/code',
  right: 'anyone',
  async answer(guest) {
    const form = await readForm(guest, codeGiven);
    const { code, next: given } = form.kind === 'values' ? form.values : { code: '', next: '' };
    const next = ownPath(given);
    const entry = await doorOf(guest).enterByCode(callerOf(guest), code);
    if (entry.kind === 'wrong')
      return await sendPage(guest.c, <CodePage guest={guest} next={next} wrong />, 422);
    if (entry.kind === 'locked') {
      const page = <CodePage guest={guest} next={next} lockedMinutes={entry.minutes} />;
      return await sendPage(guest.c, page, 429);
    }
    return await goOn(guest, entry, { next });
  },
};

/** `GET /console/sign-in/provider`: to the province's identity provider; it changes nothing of anybody. */
const beginAtProvider: GuestRoute = {
  method: 'get',
  path: '/sign-in/provider',
  right: 'anyone',
  async answer(guest) {
    const next = ownPath(guest.c.req.query('next'));
    const begun = await doorOf(guest)
      .beginAtProvider(callerOf(guest), next || '/console')
      .catch(() => null);
    if (!begun) return await showForm(guest, { next, stopped: { kind: 'provider-down' } });
    setCookies(guest, begun.cookies);
    return guest.c.redirect(begun.url, 303);
  },
};

/** `GET /console/sign-in/callback/province`: back from there, by the way that was begun in this browser. */
const enterFromProvider: GuestRoute = {
  method: 'get',
  path: '/sign-in/callback/:provider',
  right: 'anyone',
  async answer(guest) {
    const entry = await doorOf(guest).enterFromProvider(callerOf(guest), guest.c.req.query());
    const next = entry.kind === 'entered' ? ownPath(entry.next) : '';
    return await goOn(guest, entry, { next });
  },
};

const signOut: StaffRoute = {
  method: 'post',
  path: '/sign-out',
  right: 'signed-in',
  beforeSecondStep: true,
  async answer(visit) {
    setCookies(visit, await doorOf(visit).leave(callerOf(visit)));
    return visit.c.redirect('/console/sign-in?said=signedOut', 303);
  },
};

export const signInRoutes: readonly ConsoleRoute[] = [
  ...[showSignIn, signIn, showCode, enterCode, beginAtProvider, enterFromProvider],
  signOut,
];

/** Only ever to a page of ours. */
function ownPath(next: string | undefined): string {
  return next !== undefined && isOwnPath(next) ? next : '';
}

export async function goOn(
  guest: Guest,
  entry: Entry,
  { next, email, password }: { readonly next: string; readonly email?: string; readonly password?: string },
): Promise<Response> {
  if (entry.kind === 'entered') {
    const begun = password === undefined ? null : await beginAtOnce(guest, entry.cookies, { password, next });
    if (begun) return begun;
    setCookies(guest, entry.cookies);
    return guest.c.redirect(next || '/console', 303);
  }
  if (entry.kind === 'code-needed') {
    setCookies(guest, entry.cookies);
    const query = next === '' ? '' : `?next=${encodeURIComponent(next)}`;
    return guest.c.redirect(`/console/sign-in/code${query}`, 303);
  }
  return await showForm(guest, { next, email, stopped: entry });
}

async function showForm(
  guest: Guest,
  form: { readonly next: string; readonly email?: string | undefined; readonly stopped?: Stopped },
): Promise<Response> {
  const page = <SignInPage guest={guest} providerName={doorOf(guest).providerName} {...form} />;
  const { stopped } = form;
  return await sendPage(guest.c, page, stopped ? (stopped.kind === 'locked' ? 429 : 422) : 200);
}
