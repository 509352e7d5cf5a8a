import { z } from 'zod';
import { daySchema, procedureCodeSchema } from '#knowledge/entry-base.ts';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { listTrialDrafts } from '#src/desk/trial/list-trial-drafts.ts';
import { type Trial, tryQuestion } from '#src/desk/trial/try-question.ts';
import { addTestQuestion } from '#src/gaps/add-test-question.ts';
import { TrialPage } from './trial-page.tsx';

export const trialRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/desk/try', right: 'desk.read', answer: show },
  { method: 'post', path: '/desk/try/test', right: 'gaps.work', answer: keepTest },
];

const askedSchema = z.object({
  q: z.string().trim().max(2000).catch(''),
  draft: z.string().min(1).max(100).nullable().catch(null),
  entry: z.string().min(1).max(200).nullable().catch(null),
  channel: z.enum(['web', 'text']).catch('web'),
  language: z.enum(['vi', 'en']).catch('vi'),
  province: z
    .string()
    .regex(/^\d{2}$/)
    .nullable()
    .catch(null),
  ward: z
    .string()
    .regex(/^\d{5}$/)
    .nullable()
    .catch(null),
  day: daySchema.nullable().catch(null),
  model: z.enum(['with', 'without']).catch('without'),
});

async function show(visit: Visit): Promise<Response> {
  const { resources, c } = visit;
  const { q, channel, entry, ...asked } = askedSchema.parse(c.req.query());
  const trial: Trial = { text: q, ...asked };
  const tried = q === '' ? null : await tryQuestion(resources, trial);
  const drafts = await listTrialDrafts(resources);
  return await sendPage(c, TrialPage({ visit, trial, channel, drafts, entry, tried }));
}

const testSchema = z.strictObject({
  question: z.string().trim().min(1).max(500),
  code: procedureCodeSchema,
  draft: z.string().max(100).optional(),
});

/** What was tried is kept as a question that must go on finding this procedure. */
async function keepTest(visit: Visit): Promise<Response> {
  const form = await readForm(visit, testSchema);
  if (form.kind === 'wrong') return redirect(visit, '/desk/try', 'testFailed');
  const { question, code, draft } = form.values;
  await addTestQuestion(visit.resources, visit.staff, { question, codes: [code], group: null });
  const back = new URLSearchParams({ q: question, ...(draft ? { draft } : {}) });
  return redirect(visit, `/desk/try?${back}`, 'testAdded');
}
