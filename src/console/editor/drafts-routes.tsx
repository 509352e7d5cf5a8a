import { z } from 'zod';
import type { StaffRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { blankOf } from '#src/desk/blank-of.ts';
import { entryShape } from '#src/desk/entry-shape.ts';
import { showDrafts } from '#src/desk/show-drafts.ts';
import { startDraft } from '#src/desk/start-draft.ts';
import { Fault } from '#src/fault.ts';
import { may } from '#src/people/rights.ts';
import { DraftsPage, draftViews } from './drafts-page.tsx';

export const draftsRoutes: readonly StaffRoute[] = [
  { method: 'get', path: '/desk/drafts', right: 'desk.read', answer: list },
  { method: 'post', path: '/desk/drafts', right: 'desk.write', answer: start },
];

async function list(visit: Visit): Promise<Response> {
  const { c, resources, staff } = visit;
  const which = draftViews.find((view) => view === c.req.query('show')) ?? firstView(visit);
  const q = (c.req.query('q') ?? '').trim().slice(0, 200);
  const page = await showDrafts(resources, staff, { which, q, after: c.req.query('after') ?? null });
  return await sendPage(c, <DraftsPage visit={visit} which={which} q={q} page={page} />);
}

/** Whoever only reviews has nothing of their own. */
function firstView({ staff }: Visit): (typeof draftViews)[number] {
  if (may(staff, 'desk.write')) return 'mine';
  return may(staff, 'desk.review') ? 'review' : 'open';
}

const startForm = z.strictObject({ kind: z.enum(['procedure', 'guide', 'place', 'notice']) });

async function start(visit: Visit): Promise<Response> {
  const { resources, staff } = visit;
  const form = await readForm(visit, startForm);
  if (form.kind === 'wrong') throw new Fault('invalid', 'There is no such kind of entry.');
  const { kind } = form.values;
  const shape = entryShape(kind);
  const blank = Object.entries(shape).map(([name, field]) => [name, blankOf(field)] as const);
  const { id } = await startDraft(resources, staff, {
    ...{ kind, entryId: null, uncertain: [], from: { kind: 'blank' } },
    content: Object.fromEntries(blank.filter(([, value]) => value !== undefined && value !== '')),
  });
  return redirect(visit, `/desk/drafts/${id}`, 'started');
}
