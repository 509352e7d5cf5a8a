import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { addAlias } from '#src/desk/catalogue/add-alias.ts';
import { type AliasCheck, checkAlias, longestAlias } from '#src/desk/catalogue/check-alias.ts';
import { removeAliasFrom } from '#src/desk/catalogue/remove-alias-from.ts';
import { showEntry } from '#src/desk/catalogue/show-entry.ts';
import { Fault } from '#src/fault.ts';
import { AliasPage } from './alias-page.tsx';

export const aliasRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/desk/aliases', right: 'desk.read', answer: tryOut },
  { method: 'post', path: '/desk/aliases', right: 'desk.write', answer: add },
  { method: 'post', path: '/desk/aliases/remove', right: 'desk.write', answer: remove },
];

const written = z
  .string()
  .trim()
  .max(longestAlias * 2);
const entryId = z.string().min(1).max(200);

/** What a phrase would do beside an entry; nothing is kept. */
async function tryOut(visit: Visit): Promise<Response> {
  const { entry, alias } = z
    .object({ entry: entryId.catch(''), alias: written.catch('') })
    .parse(visit.c.req.query());
  const check = alias === '' ? null : await checkAlias(visit.resources, { entry, alias });
  return await answer(visit, { entry, check, status: 200 });
}

const addSchema = z.strictObject({
  entry: entryId,
  alias: written.min(1),
  sure: z.enum(['yes', 'no']).default('no'),
});

async function add(visit: Visit): Promise<Response> {
  const form = await readForm(visit, addSchema);
  if (form.kind === 'wrong') throw new Fault('invalid', 'This is no phrase of an entry.');
  const { entry } = form.values;
  const added = await addAlias(visit.resources, visit.staff, form.values);
  if (added.kind === 'added')
    return redirect(visit, `/desk/entries/${encodeURIComponent(entry)}`, 'aliasAdded');
  return await answer(visit, { entry, check: added.check, status: 422 });
}

async function remove(visit: Visit): Promise<Response> {
  const form = await readForm(visit, z.strictObject({ entry: entryId, alias: z.string().min(1).max(500) }));
  if (form.kind === 'wrong') throw new Fault('invalid', 'This is no phrase of an entry.');
  await removeAliasFrom(visit.resources, visit.staff, form.values);
  return redirect(visit, `/desk/entries/${encodeURIComponent(form.values.entry)}`, 'aliasRemoved');
}

type Answered = { readonly entry: string; readonly check: AliasCheck | null; readonly status: 200 | 422 };

async function answer(visit: Visit, { entry, check, status }: Answered): Promise<Response> {
  const { version, last } = await showEntry(visit.resources, { id: entry, ward: null });
  const name = (version ?? last)?.content.name ?? entry;
  return await sendPage(visit.c, AliasPage({ visit, entry: { id: entry, name }, check }), status);
}
