import type { Guest } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import type { Cookies } from '#src/people/door.ts';
import { sign } from '#src/sign.ts';
import { callerOf, doorOf, setCookies } from './caller-of.ts';
import { SecondStepPage } from './second-step-page.tsx';

/**
 * Whoever gave their password this very moment and has to set up a second step begins without giving it again. `null`
 * where they owe none; once the page is left, the password is asked for as of everybody who sits at an open browser.
 */
export async function beginAtOnce(
  guest: Guest,
  cookies: Cookies,
  { password, next }: { readonly password: string; readonly next: string },
): Promise<Response | null> {
  const { c, resources, language } = guest;
  const headers = new Headers(c.req.raw.headers);
  headers.set('Cookie', cookies.map((line) => line.split(';', 1)[0]).join('; '));
  const signedIn = await resources.signIn.find(headers);
  if (signedIn?.owed !== 'set-up') return null;
  const { staff, sessionId } = signedIn;
  const sitting = { ...callerOf(guest), headers, staff, sessionId };
  const begun = await doorOf(guest).beginSecondStep(sitting, password);
  if (begun.kind !== 'begun') return null;
  setCookies(guest, cookies);
  const formToken = await sign(resources.sessionSecret, 'console-form', sessionId);
  const visit = { c, resources, language, staff, sessionId, formToken };
  const given = { next, step: begun.step };
  return await sendPage(c, <SecondStepPage {...{ visit, given }} owed="set-up" isOn={false} hasPassword />);
}
