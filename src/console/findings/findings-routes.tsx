import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { settleForStaff } from '#src/monitoring/settle-for-staff.ts';
import { showFinding, showFindings } from '#src/monitoring/show-findings.ts';
import { askedFindings, filterOf, states } from './asked-findings.ts';
import { changeRule } from './change-rule.ts';
import { FindingPage, type FindingTrouble } from './finding-page.tsx';
import { FindingsPage } from './findings-page.tsx';
import { saveFindings } from './save-findings.ts';

export const findingsRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/findings', right: 'findings.read', answer: list },
  { method: 'post', path: '/findings.csv', right: 'findings.read', answer: saveFindings },
  { method: 'post', path: '/findings/rules', right: 'findings.settle', answer: changeRule },
  { method: 'get', path: '/findings/:finding', right: 'findings.read', answer: show },
  { method: 'post', path: '/findings/:finding/settle', right: 'findings.settle', answer: settle },
];

const perPage = 50;

async function list(visit: Visit): Promise<Response> {
  const { after, ...query } = visit.c.req.query();
  const asked = askedFindings(query);
  const [time, id] = /^(\d{1,15})-(\d{1,18})$/.exec(after ?? '')?.slice(1) ?? [];
  const shown = await showFindings(visit.resources, visit.staff, {
    ...filterOf(asked),
    ...{ month: null, most: perPage },
    before: time && id ? { happenedAt: new Date(Number(time)), id } : null,
  });
  return await sendPage(visit.c, <FindingsPage {...{ visit, asked, shown }} />);
}

async function show(visit: Visit): Promise<Response> {
  return await sendFinding(visit, null);
}

const settleSchema = z.strictObject({
  was: z.enum(states),
  state: z.enum(states),
  why: z.string().trim().max(1000),
});
const shortestReason = 10;

async function settle(visit: Visit): Promise<Response> {
  const id = idOf(visit);
  const read = await readForm(visit, settleSchema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const { why, state } = read.values;
  if (why.length < shortestReason) return await sendFinding(visit, { kind: 'short', why });
  const settled = await settleForStaff(visit.resources, visit.staff, { id, ...read.values });
  if (settled === 'unknown') throw missing();
  if (settled === 'changed-meanwhile') return await sendFinding(visit, { kind: 'lost', why });
  return redirect(visit, `/findings/${id}`, state);
}

async function sendFinding(visit: Visit, trouble: FindingTrouble | null): Promise<Response> {
  const shown = await showFinding(visit.resources, visit.staff, idOf(visit));
  if (!shown) throw missing();
  const status = trouble === null ? 200 : trouble.kind === 'lost' ? 409 : 422;
  return await sendPage(visit.c, <FindingPage {...{ visit, shown, trouble }} />, status);
}

function idOf({ c }: Visit): string {
  const id = c.req.param('finding') ?? '';
  if (!/^\d{1,18}$/.test(id)) throw missing();
  return id;
}

function missing(): Fault {
  return new Fault('not-found', 'There is no such finding.');
}
