import { setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { ConsoleRoute, StaffRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { languageCookie } from '#src/console/language-of.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { changeOwn, changeOwnPassword, findOwn } from '#src/people/change-own.ts';
import { revokeOthers, revokeSession, staffSessions } from '#src/people/revoke-session.ts';
import { type AccountGiven, AccountPage } from './account-page.tsx';
import { doorOf, sittingOf } from './caller-of.ts';
import { doorTexts } from './door-texts.ts';

const signedIn = { right: 'signed-in' } as const;

const showAccount: StaffRoute = {
  ...signedIn,
  method: 'get',
  path: '/account',
  answer: async (visit) => await show(visit, {}),
};

const own = z.strictObject({ name: z.string().trim().max(120), language: z.enum(['vi', 'en']) });

const changeAccount: StaffRoute = {
  ...signedIn,
  method: 'post',
  path: '/account',
  async answer(visit) {
    const form = await readForm(visit, own);
    const texts = doorTexts(visit.language).account;
    if (form.kind === 'wrong' || form.values.name === '') {
      return await show(visit, { name: '', wrong: { name: texts.nameMissing } });
    }
    await changeOwn(visit.resources, visit.staff, form.values);
    setCookie(visit.c, languageCookie, form.values.language, {
      ...{ path: '/console', sameSite: 'Lax', httpOnly: true, maxAge: 31_536_000 },
    });
    return redirect(visit, '/account', 'saved');
  },
};

const passwords = z.strictObject({
  old: z.string().max(1000),
  fresh: z.string().max(1000),
  again: z.string().max(1000),
});

const changePassword: StaffRoute = {
  ...signedIn,
  method: 'post',
  path: '/account/password',
  async answer(visit) {
    const form = await readForm(visit, passwords);
    if (form.kind === 'wrong') return await show(visit, {});
    const { account: texts, weak, signIn } = doorTexts(visit.language);
    const { old, fresh, again } = form.values;
    if (fresh !== again) return await show(visit, { wrong: { again: texts.differs } });
    const held = { ...visit.resources, door: doorOf(visit) };
    const changed = await changeOwnPassword(held, sittingOf(visit), { old, fresh });
    if (changed.kind === 'changed') return redirect(visit, '/account', 'password');
    if (changed.kind === 'weak') return await show(visit, { wrong: { fresh: weak[changed.weakness] } });
    const why = changed.kind === 'locked' ? signIn.locked(changed.minutes) : texts.oldWrong;
    return await show(visit, { wrong: { old: why } });
  },
};

const ended = z.strictObject({ session: z.string().max(100) });

const endSession: StaffRoute = {
  ...signedIn,
  method: 'post',
  path: '/account/sessions/end',
  async answer(visit) {
    const form = await readForm(visit, ended);
    const id = form.kind === 'values' ? form.values.session : '';
    await revokeSession(visit.resources, visit.staff, { id, staffId: visit.staff.id });
    return redirect(visit, '/account', 'ended');
  },
};

const endOthers: StaffRoute = {
  ...signedIn,
  method: 'post',
  path: '/account/sessions/end-others',
  async answer(visit) {
    const { staff, sessionId } = visit;
    await revokeOthers(visit.resources, staff, { staffId: staff.id, but: sessionId });
    return redirect(visit, '/account', 'others');
  },
};

export const accountRoutes: readonly ConsoleRoute[] = [
  ...[showAccount, changeAccount, changePassword, endSession, endOthers],
];

async function show(visit: Visit, given: AccountGiven): Promise<Response> {
  const found = await findOwn(visit.resources, visit.staff);
  if (!found) throw new Fault('not-found', 'There is no such account.');
  const sessions = await staffSessions(visit.resources, visit.staff, visit.staff.id);
  const page = <AccountPage {...{ visit, sessions, given, ...found }} />;
  return await sendPage(visit.c, page, given.wrong ? 422 : 200);
}
