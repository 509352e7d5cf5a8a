import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { letterStandings, letterWays } from '#src/settings/letter.ts';
import { dropLetters, type LettersSettled, resendLetters } from '#src/settings/settle-letters.ts';
import { lettersPerPage, showLetters } from '#src/settings/show-letters.ts';
import { type LettersLack, LettersPage } from './letters-page.tsx';

const path = '/settings/letters';

export const lettersRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path, right: 'letters.retry', answer: (visit) => show(visit, null) },
  { method: 'post', path, right: 'letters.retry', answer: settle },
];

async function show(visit: Visit, lacking: LettersLack | null): Promise<Response> {
  const { c, resources, staff } = visit;
  const asked = {
    channel: (c.req.query('channel') ?? '').slice(0, 40) || null,
    way: letterWays.find((way) => way === c.req.query('way')) ?? null,
    standing: letterStandings.find((standing) => standing === c.req.query('state')) ?? null,
    after: Math.max(0, Number.parseInt(c.req.query('after') ?? '0', 10) || 0),
  };
  const page = await showLetters(resources, staff, asked);
  const status = lacking === null ? 200 : lacking.wrong === 'nothing' ? 409 : 422;
  return await sendPage(c, <LettersPage {...{ visit, page, asked, lacking }} />, status);
}

const many = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat());
const formSchema = z.strictObject({
  ids: many.default([]),
  act: z.enum(['resend', 'drop']),
  twice: z.string().max(10).optional(),
  why: z.string().trim().max(300).default(''),
});

/** The address keeps its filters: whoever did a part of a list goes on with the rest of it. */
async function settle(visit: Visit): Promise<Response> {
  const { resources, staff } = visit;
  const form = await readForm(visit, formSchema);
  if (form.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const { act, twice, why } = form.values;
  const ids = [...new Set(form.values.ids.filter((id) => /^[mwd]\d{1,18}$/.test(id)))].slice(
    0,
    lettersPerPage,
  );
  const lacks = (wrong: LettersLack['wrong']) => show(visit, { wrong, picked: ids, why });
  if (ids.length === 0) return await lacks('none');
  if (act === 'drop' && why === '') return await lacks('why');
  // Enter in the field of the reason presses the first button of the form, which is the other one.
  if (act === 'resend' && why !== '') return await lacks('which');
  const settled =
    act === 'drop'
      ? await dropLetters(resources, staff, { ids, why })
      : await resendLetters(resources, staff, { ids, knowing: twice !== undefined });
  if (settled.kind !== 'settled') return await lacks(settled.kind);
  if (settled.done === 0) return await lacks('nothing');
  return redirect(visit, `${path}${new URL(visit.c.req.url).search}`, saidOf(settled, act));
}

function saidOf({ missed }: Extract<LettersSettled, { kind: 'settled' }>, act: 'resend' | 'drop') {
  if (missed > 0) return 'missed';
  return act === 'drop' ? 'dropped' : 'resent';
}
