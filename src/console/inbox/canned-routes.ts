import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { unknownPlaceholders } from '#src/inbox/fill-canned.ts';
import { findCanned, listCanned } from '#src/inbox/list-canned.ts';
import { type CannedVersion, removeCanned, saveCanned } from '#src/inbox/save-canned.ts';
import { type CannedForm, CannedFormPage, CannedList } from './canned-page.tsx';
import { inboxTexts } from './inbox-texts.ts';

const path = '/inbox/replies';

export const cannedRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path, right: 'canned.write', answer: showAll },
  { method: 'get', path: `${path}/:reply`, right: 'canned.write', answer: showOne },
  { method: 'post', path, right: 'canned.write', answer: async (visit) => await save(visit, null) },
  { method: 'post', path: `${path}/:reply`, right: 'canned.write', answer: saveOne },
  { method: 'post', path: `${path}/:reply/remove`, right: 'canned.write', answer: remove },
];

async function showAll(visit: Visit): Promise<Response> {
  return await sendPage(visit.c, CannedList({ visit, replies: await listCanned(visit.resources) }));
}

async function showOne(visit: Visit): Promise<Response> {
  const nothing = { wrong: {}, conflict: null };
  if (visit.c.req.param('reply') === 'new') {
    return await sendForm({ visit, of: null, values: { title: '', body: '' }, ...nothing }, 200);
  }
  const { id, version, title, body } = await findOne(visit);
  return await sendForm({ visit, of: { id, version }, values: { title, body }, ...nothing }, 200);
}

const textSchema = z.object({
  title: z.string().trim().min(1, 'required').max(100, 'long'),
  body: z.string().trim().min(1, 'required').max(2_000, 'long'),
});
const versionSchema = z.strictObject({ version: z.coerce.number().int().min(1) });

async function saveOne(visit: Visit): Promise<Response> {
  const { id } = await findOne(visit);
  const { version } = await visit.c.req.parseBody();
  const seen = versionSchema.safeParse({ version });
  if (!seen.success) throw new Fault('invalid', 'The form cannot be read.');
  return await save(visit, { id, ...seen.data });
}

async function save(visit: Visit, of: CannedVersion | null): Promise<Response> {
  const texts = inboxTexts(visit.language).canned;
  const read = await readForm(
    visit,
    of ? textSchema.extend(versionSchema.shape).strict() : textSchema.strict(),
  );
  const { title = '', body = '' } = z
    .object({ title: z.string().catch(''), body: z.string().catch('') })
    .parse(read.kind === 'values' ? read.values : read.given);
  const form = { visit, of, values: { title, body }, conflict: null };
  if (read.kind === 'wrong') {
    const said = Object.entries(read.wrong).map(([field, word]) => [
      field,
      word === 'long' ? texts.long : texts.required,
    ]);
    return await sendForm({ ...form, wrong: Object.fromEntries(said) }, 422);
  }
  const unknown = unknownPlaceholders(body);
  if (unknown.length > 0) {
    return await sendForm({ ...form, wrong: { body: texts.unknown(unknown.join(', ')) } }, 422);
  }
  const saved = await saveCanned(visit.resources, visit.staff, { title, body, of });
  if (saved.kind === 'saved') return redirect(visit, path, 'saved');
  return await sendForm({ ...form, wrong: {}, conflict: { by: saved.by } }, 409);
}

async function remove(visit: Visit): Promise<Response> {
  const { id, title, body } = await findOne(visit);
  const read = await readForm(visit, versionSchema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const of = { id, version: read.values.version };
  const removed = await removeCanned(visit.resources, visit.staff, of);
  if (removed.kind === 'saved') return redirect(visit, path, 'removed');
  return await sendForm({ visit, of, values: { title, body }, wrong: {}, conflict: { by: removed.by } }, 409);
}

async function findOne({ c, resources }: Visit) {
  const found = await findCanned(resources, c.req.param('reply') ?? '');
  if (!found) throw new Fault('not-found', 'There is no such reply.');
  return found;
}

async function sendForm(form: CannedForm, status: 200 | 409 | 422): Promise<Response> {
  return await sendPage(form.visit.c, CannedFormPage(form), status);
}
