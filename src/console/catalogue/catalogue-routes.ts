import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { editEntry } from '#src/desk/catalogue/edit-entry.ts';
import { findDeskEntries } from '#src/desk/catalogue/find-desk-entries.ts';
import { settleImportFinding } from '#src/desk/catalogue/settle-import-finding.ts';
import { showEntry } from '#src/desk/catalogue/show-entry.ts';
import { Fault } from '#src/fault.ts';
import { aliasRoutes } from './alias-routes.ts';
import { CataloguePage, deskKinds, deskLevels, deskStates } from './catalogue-page.tsx';
import { EntryPage } from './entry-page.tsx';

export const catalogueRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/desk', right: 'desk.read', answer: list },
  { method: 'get', path: '/desk/entries/:entry', right: 'desk.read', answer: show },
  { method: 'post', path: '/desk/entries/:entry/draft', right: 'desk.write', answer: edit },
  { method: 'post', path: '/desk/entries/:entry/settle', right: 'desk.write', answer: settle },
  ...aliasRoutes,
];

const perPage = 50;
const searchSchema = z.object({
  q: z.string().max(200).catch(''),
  kind: z.enum(deskKinds).nullable().catch(null),
  field: z.string().min(1).max(200).nullable().catch(null),
  level: z.enum(deskLevels).nullable().catch(null),
  state: z.enum(deskStates).nullable().catch(null),
  after: z.string().max(200).nullable().catch(null),
});

async function list(visit: Visit): Promise<Response> {
  const asked = { ...searchSchema.parse(visit.c.req.query()), limit: perPage };
  const found = await findDeskEntries(visit.resources, asked);
  return await sendPage(visit.c, CataloguePage({ visit, asked, found }));
}

async function show(visit: Visit): Promise<Response> {
  const given = visit.c.req.query('ward') ?? '';
  const ward = /^\d{5}$/.test(given) ? given : null;
  const shown = await showEntry(visit.resources, { id: entryOf(visit), ward });
  return await sendPage(visit.c, EntryPage({ visit, shown, ward }));
}

const editSchema = z.strictObject({ from: z.enum(['today', 'arrived']) });

async function edit(visit: Visit): Promise<Response> {
  const form = await readForm(visit, editSchema);
  if (form.kind === 'wrong') throw new Fault('invalid', 'This is no draft of an entry.');
  const { from } = form.values;
  const open = from === 'today' ? 'take-up' : 'beside';
  const draft = await editEntry(visit.resources, visit.staff, { entry: entryOf(visit), from, open });
  return redirect(visit, `/desk/drafts/${draft}`);
}

const settleSchema = z.strictObject({
  finding: z.string().max(30),
  why: z.string().trim().min(1).max(300),
});

async function settle(visit: Visit): Promise<Response> {
  const form = await readForm(visit, settleSchema);
  if (form.kind === 'wrong') throw new Fault('invalid', 'A reason is missing.');
  const entry = entryOf(visit);
  const settled = await settleImportFinding(visit.resources, visit.staff, { entry, ...form.values });
  const said = settled === 'settled' ? 'settled' : 'settledBefore';
  return redirect(visit, `/desk/entries/${encodeURIComponent(entry)}`, said);
}

function entryOf({ c }: Visit): string {
  return c.req.param('entry') ?? '';
}
