import { z } from 'zod';
import type { ConsoleRoute, StaffRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { isOwnPath } from '#src/console/is-own-path.ts';
import { readForm } from '#src/console/read-form.ts';
import { Fault } from '#src/fault.ts';
import { findOwn } from '#src/people/change-own.ts';
import { fileResponse } from '#src/web/http/file-response.ts';
import { doorOf, setCookies, sittingOf } from './caller-of.ts';
import { doorTexts } from './door-texts.ts';
import { type SecondStepGiven, SecondStepPage } from './second-step-page.tsx';

const path = '/account/second-step';
const open = { right: 'signed-in', beforeSecondStep: true } as const;

const showSecondStep: StaffRoute = { ...open, method: 'get', path, answer: (visit) => show(visit, {}) };

const begun = z.strictObject({ password: z.string().max(128).default(''), next: z.string().max(2000) });

/** A new secret and new codes on paper, shown in the answer and never again. */
const beginSecondStep: StaffRoute = {
  ...open,
  method: 'post',
  path: `${path}/begin`,
  async answer(visit) {
    const form = await readForm(visit, begun);
    if (form.kind === 'wrong') return await show(visit, {});
    const { password, next } = form.values;
    const done = await doorOf(visit).beginSecondStep(sittingOf(visit), password);
    if (done.kind === 'begun') return await show(visit, { next, step: done.step });
    return await show(visit, { next, ...refusedAs(visit, done) });
  },
};

const confirmed = z.strictObject({
  code: z.string().max(40),
  next: z.string().max(2000),
  uri: z.string().max(500).optional(),
  codes: z.string().max(500).optional(),
});

const confirmSecondStep: StaffRoute = {
  ...open,
  method: 'post',
  path: `${path}/confirm`,
  async answer(visit) {
    const form = await readForm(visit, confirmed);
    if (form.kind === 'wrong') return await show(visit, {});
    const { code, next, uri, codes } = form.values;
    const entry = await doorOf(visit).confirmSecondStep(sittingOf(visit), code);
    if (entry.kind === 'entered') {
      setCookies(visit, entry.cookies);
      const isElsewhere = isOwnPath(next) && !next.startsWith(`/console${path}`);
      return visit.c.redirect(isElsewhere ? next : '/console', 303);
    }
    // What was shown a moment ago, back from the page itself: nothing else reads it.
    const step = uri?.startsWith('otpauth://totp/')
      ? { uri, paperCodes: (codes ?? '').split(' ') }
      : undefined;
    const wrong = entry.kind === 'wrong' ? { wrong: doorTexts(visit.language).step.wrong } : {};
    const locked = entry.kind === 'locked' ? { lockedMinutes: entry.minutes } : {};
    return await show(visit, { next, ...(step ? { step } : {}), ...wrong, ...locked });
  },
};

const renewed = z.strictObject({ password: z.string().max(128).default('') });

const renewPaperCodes: StaffRoute = {
  method: 'post',
  path: `${path}/codes`,
  right: 'signed-in',
  async answer(visit) {
    const form = await readForm(visit, renewed);
    const password = form.kind === 'values' ? form.values.password : '';
    const done = await doorOf(visit).renewPaperCodes(sittingOf(visit), password);
    if (done.kind === 'renewed') return await show(visit, { paperCodes: done.paperCodes });
    return await show(visit, refusedAs(visit, done));
  },
};

const kept = z.strictObject({ codes: z.string().regex(/^[\w-]{4,20}(?: [\w-]{4,20}){0,19}$/) });

/** The codes as a file, from the page that shows them: nothing keeps them to be shown again. */
const savePaperCodes: StaffRoute = {
  ...open,
  method: 'post',
  path: `${path}/file`,
  async answer(visit) {
    const form = await readForm(visit, kept);
    if (form.kind === 'wrong') throw new Fault('invalid', 'These are no codes for paper.');
    const { staff, language, resources } = visit;
    const { step } = doorTexts(language);
    const codes = form.values.codes.split(' ');
    const lines = [step.paperOf(resources.centre.name, staff.email), step.paperOnce, '', ...codes, ''];
    // Editors of offices tell Vietnamese letters by this mark.
    const body = new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}`);
    return fileResponse({ name: step.fileName, type: 'text/plain; charset=utf-8', body });
  },
};

export const secondStepRoutes: readonly ConsoleRoute[] = [
  ...[showSecondStep, beginSecondStep, confirmSecondStep, renewPaperCodes, savePaperCodes],
];

function refusedAs(
  visit: Visit,
  refused: { readonly kind: 'wrong' } | { readonly kind: 'locked'; readonly minutes: number },
): SecondStepGiven {
  if (refused.kind === 'locked') return { lockedMinutes: refused.minutes };
  return { wrong: doorTexts(visit.language).step.wrongPassword };
}

async function show(visit: Visit, given: SecondStepGiven): Promise<Response> {
  const own = await findOwn(visit.resources, visit.staff);
  const signedIn = await visit.resources.signIn.find(visit.c.req.raw.headers);
  const next = given.next ?? visit.c.req.query('next') ?? '';
  const page = (
    <SecondStepPage
      visit={visit}
      owed={signedIn?.owed ?? null}
      isOn={own?.member.hasSecondStep ?? false}
      hasPassword={own?.hasPassword ?? false}
      given={{ ...given, next: isOwnPath(next) ? next : '' }}
    />
  );
  return await sendPage(visit.c, page, given.lockedMinutes ? 429 : given.wrong ? 422 : 200);
}
