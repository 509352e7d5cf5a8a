import { z } from 'zod';
import { addDays } from '#knowledge/days.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { blankOf } from '#src/desk/blank-of.ts';
import { entryShape } from '#src/desk/entry-shape.ts';
import { showNotices } from '#src/desk/show-notices.ts';
import { startDraft } from '#src/desk/start-draft.ts';
import { withdrawVersion } from '#src/desk/withdraw-version.ts';
import { Fault } from '#src/fault.ts';
import { NoticesPage } from './notices-page.tsx';

const path = '/settings/notices';

/** What is told for a while: seen here, written and published at the desk with a second person. */
export const noticesRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path, right: 'desk.read', answer: show },
  { method: 'post', path, right: 'notices.write', answer: add },
  { method: 'post', path: `${path}/stop`, right: 'notices.stop', answer: stop },
];

async function show(visit: Visit): Promise<Response> {
  const notices = await showNotices(visit.resources);
  return await sendPage(visit.c, <NoticesPage {...{ visit, notices }} />);
}

/** So long a new one is proposed to stand. */
const usualDays = 7;

async function add(visit: Visit): Promise<Response> {
  const { resources, staff } = visit;
  const read = await readForm(visit, z.strictObject({}));
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const today = dayInVietnam(resources.clock.now());
  const blank = Object.entries(entryShape('notice')).map(([name, field]) => [name, blankOf(field)] as const);
  const { id } = await startDraft(resources, staff, {
    ...{ kind: 'notice', entryId: null, uncertain: [], from: { kind: 'blank' } },
    content: {
      ...Object.fromEntries(blank.filter(([, value]) => value !== undefined && value !== '')),
      ...{ effectiveFrom: today, effectiveTo: addDays(today, usualDays - 1) },
    },
  });
  return redirect(visit, `/desk/drafts/${id}`, 'started');
}

const stopForm = z.strictObject({
  entry: z.string().max(200).startsWith('notice:'),
  version: z.string().max(30),
  why: z.string().trim().min(1).max(2_000),
});

/** At once, by the desk's own withdrawal: its last text, and what it took the place of, answer no more. */
async function stop(visit: Visit): Promise<Response> {
  const read = await readForm(visit, stopForm);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const { entry, version, why } = read.values;
  const asked = { entryId: entry, versionId: version, why, from: null };
  const { kind } = await withdrawVersion(visit.resources, visit.staff, asked);
  return redirect(visit, path, kind === 'gone' ? 'gone' : 'stopped');
}
