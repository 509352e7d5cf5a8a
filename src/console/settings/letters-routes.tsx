import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { dropLetters, resendLetters, type SettledLetters } from '#src/settings/settle-letters.ts';
import { lettersPerPage, showLetters } from '#src/settings/show-letters.ts';
import { LettersPage } from './letters-page.tsx';
import { lettersTexts } from './letters-texts.ts';

const path = '/settings/letters';

export const lettersRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path, right: 'letters.retry', answer: (visit) => show(visit, null) },
  { method: 'post', path, right: 'letters.retry', answer: settle },
];

type Lacking = { readonly wrong: string; readonly picked: readonly string[] };

async function show(visit: Visit, lacking: Lacking | null): Promise<Response> {
  const { c } = visit;
  const channel = (c.req.query('channel') ?? '').slice(0, 40);
  const after = Math.max(0, Number.parseInt(c.req.query('after') ?? '0', 10) || 0);
  const page = await showLetters(visit.resources, visit.staff, {
    channel: channel || null,
    ids: null,
    after,
  });
  const { wrong, picked } = lacking ?? { wrong: null, picked: [] };
  return await sendPage(c, <LettersPage {...{ visit, page, channel, wrong, picked }} />, lacking ? 422 : 200);
}

const many = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat());
const formSchema = z.strictObject({
  ids: many.default([]),
  act: z.enum(['resend', 'drop']),
  twice: z.string().max(10).optional(),
  why: z.string().trim().max(300).default(''),
});

async function settle(visit: Visit): Promise<Response> {
  const form = await readForm(visit, formSchema);
  if (form.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const { act, twice, why } = form.values;
  const ids = form.values.ids.filter((id) => /^[mw]\d{1,18}$/.test(id)).slice(0, lettersPerPage);
  const { wrong } = lettersTexts(visit.language);
  const lacks = (said: string) => show(visit, { wrong: said, picked: ids });
  if (ids.length === 0) return await lacks(wrong.none);
  if (act === 'drop') {
    if (why === '') return await lacks(wrong.why);
    return redirect(
      visit,
      path,
      saidOf(await dropLetters(visit.resources, visit.staff, { ids, why }), 'dropped'),
    );
  }
  const { letters: picked } = await showLetters(visit.resources, visit.staff, {
    channel: null,
    ids,
    after: 0,
  });
  if (picked.some(({ isTooLate }) => isTooLate)) return await lacks(wrong.late);
  if (!twice && picked.some(({ isSurelyUnseen, isOvertaken }) => !isSurelyUnseen || isOvertaken)) {
    return await lacks(wrong.twice);
  }
  return redirect(visit, path, saidOf(await resendLetters(visit.resources, visit.staff, ids), 'resent'));
}

function saidOf({ done, missed }: SettledLetters, all: 'resent' | 'dropped') {
  if (done === 0) return 'nothing';
  return missed > 0 ? 'missed' : all;
}
