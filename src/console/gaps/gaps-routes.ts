import { z } from 'zod';
import { findProcedures } from '#src/answers/find-procedures.ts';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { checkGap } from '#src/gaps/check-gap.ts';
import { gapKinds, gapStates } from '#src/gaps/gap.ts';
import { moveGap } from '#src/gaps/move-gap.ts';
import { showGap, showGaps } from '#src/gaps/show-gaps.ts';
import { addGapAlias, addGapTest, startGapDraft } from './answer-gap.tsx';
import { GapPage } from './gap-page.tsx';
import { GapsPage } from './gaps-page.tsx';

export const gapsRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/gaps', right: 'gaps.read', answer: list },
  { method: 'get', path: '/gaps/:gap', right: 'gaps.read', answer: show },
  { method: 'post', path: '/gaps/:gap/alias', right: 'gaps.work', answer: addGapAlias },
  { method: 'post', path: '/gaps/:gap/test', right: 'gaps.work', answer: addGapTest },
  { method: 'post', path: '/gaps/:gap/draft', right: 'gaps.work', answer: startGapDraft },
  { method: 'post', path: '/gaps/:gap/move', right: 'gaps.work', answer: move },
  { method: 'post', path: '/gaps/:gap/check', right: 'gaps.work', answer: check },
];

const searchSchema = z.object({
  state: z.enum(['todo', ...gapStates]).catch('todo'),
  kind: z.enum(gapKinds).nullable().catch(null),
  q: z.string().max(200).nullable().catch(null),
  after: z.coerce.number().int().min(0).max(100_000).catch(0),
});

async function list(visit: Visit): Promise<Response> {
  const { state, kind, q: words, after: offset } = searchSchema.parse(visit.c.req.query());
  const asked = { state, kind, words, offset };
  return await sendPage(visit.c, GapsPage({ visit, asked, page: await showGaps(visit.resources, asked) }));
}

async function show(visit: Visit): Promise<Response> {
  const shown = await showGap(visit.resources, visit.c.req.param('gap') ?? '');
  if (!shown) throw new Fault('not-found', 'There is no such gap.');
  const words = visit.c.req.query('q')?.slice(0, 200) ?? null;
  const found =
    words === null ? null : await findProcedures(visit.resources, { q: words, limit: 8, offset: 0 });
  const entry = visit.c.req.query('entry') ?? null;
  const chosen =
    entry === null ? null : await findProcedures(visit.resources, { q: entry, limit: 1, offset: 0 });
  const choice = { words, found: found?.procedures ?? null, chosen: chosen?.procedures[0] ?? null };
  return await sendPage(visit.c, GapPage({ visit, shown, choice }));
}

const moveSchema = z.strictObject({
  revision: z.coerce.number().int().min(0),
  state: z.enum(['open', 'closed', 'aside']),
  why: z.string().trim().max(500).default(''),
});

async function move(visit: Visit): Promise<Response> {
  const id = visit.c.req.param('gap') ?? '';
  const read = await readForm(visit, moveSchema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const { state, revision, why } = read.values;
  const moved = await moveGap(visit.resources, visit.staff, { id, state, revision, why: why || null });
  if (moved === 'unknown') throw new Fault('not-found', 'There is no such gap.');
  if (moved === 'changed-meanwhile') throw new Fault('conflict', 'Somebody changed it first.');
  return redirect(visit, `/gaps/${id}`, { open: 'reopened', closed: 'closed', aside: 'aside' }[state]);
}

async function check(visit: Visit): Promise<Response> {
  const id = visit.c.req.param('gap') ?? '';
  const checked = await checkGap(visit.resources, id);
  return redirect(visit, `/gaps/${id}`, checked.closed ? 'test-closed' : 'checked');
}
