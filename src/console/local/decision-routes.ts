import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { changeDecision, type DecisionAct, type DecisionKey } from '#src/desk/local/change-decision.ts';
import { type ShownDecision, showDecision, showDecisions } from '#src/desk/local/show-decisions.ts';
import { Fault } from '#src/fault.ts';
import { changeSchema, formOf, readChange } from './change-form.ts';
import { ChangePage, changeFields } from './change-page.tsx';
import { DecisionPage } from './decision-page.tsx';
import { DecisionsPage } from './decisions-page.tsx';

export const decisionRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/desk/local', right: 'desk.read', answer: list },
  { method: 'get', path: '/desk/local/decision', right: 'desk.read', answer: show },
  { method: 'get', path: '/desk/local/change', right: 'local.write', answer: begin },
  { method: 'post', path: '/desk/local/change', right: 'local.write', answer: add },
  { method: 'post', path: '/desk/local/end', right: 'local.write', answer: end },
  { method: 'post', path: '/desk/local/remove', right: 'local.write', answer: remove },
];

const key = { number: z.string().min(1).max(100), area: z.string().min(1).max(20) };

async function list(visit: Visit): Promise<Response> {
  const decisions = await showDecisions(visit.resources);
  return await sendPage(visit.c, DecisionsPage({ visit, decisions }));
}

async function show(visit: Visit): Promise<Response> {
  const asked = z.object(key).safeParse(visit.c.req.query());
  const decision = asked.success ? await showDecision(visit.resources, asked.data) : null;
  if (!decision) throw new Fault('not-found', 'There is no such decision.');
  return await sendPage(visit.c, DecisionPage({ visit, decision, wrong: [] }));
}

/** The form for one thing more, of a decision that is in or of a new one, or for one that it sets already. */
async function begin(visit: Visit): Promise<Response> {
  const { field, number, area, instead } = z
    .object({
      field: z.enum(changeFields).catch('fees'),
      number: key.number.optional().catch(undefined),
      area: key.area.optional().catch(undefined),
      instead: z.string().max(10).optional().catch(undefined),
    })
    .parse(visit.c.req.query());
  const decision = number && area ? await showDecision(visit.resources, { number, area }) : null;
  const { province } = visit.resources.centre;
  const own = province === null ? {} : { area: `province:${province}`, province };
  const head = decision ? namedOf(decision) : own;
  const stored = decision?.changes.find((one) => one.key === instead);
  const filled = stored ? formOf(stored.change) : null;
  const form = { field, ...head, ...filled, ...(filled && instead ? { instead } : {}) };
  return await sendPage(visit.c, ChangePage({ visit, form, known: decision !== null, wrong: [] }));
}

function namedOf({ number, scope, province, title, issuer, decidedOn, sourceUrl }: ShownDecision) {
  return { number, area: scope, province, title, issuer, date: decidedOn, url: sourceUrl ?? '' };
}

async function add(visit: Visit): Promise<Response> {
  const read = await readForm(visit, changeSchema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'This is no form of a decision.');
  const form = read.values;
  const { number, area, province, title, issuer, date, instead } = form;
  const change = readChange(form);
  const named = { number, area, province, title, issuer, date, url: form.url || null };
  const changed =
    'faults' in change
      ? { kind: 'refused' as const, why: change.faults }
      : await changeDecision(visit.resources, visit.staff, {
          ...{ number, area },
          act: { kind: 'add', named, change: change.change, instead },
        });
  if (changed.kind === 'changed') return redirect(visit, pathOf({ number, area }), 'changed');
  const known = (await showDecision(visit.resources, { number, area })) !== null;
  return await sendPage(visit.c, ChangePage({ visit, form, known, wrong: changed.why }), 422);
}

const endSchema = z.strictObject({ ...key, key: z.string().max(10), to: z.iso.date() });

async function end(visit: Visit): Promise<Response> {
  const form = await readForm(visit, endSchema);
  if (form.kind === 'wrong') throw new Fault('invalid', 'This is no last day.');
  const { number, area, ...act } = form.values;
  return await actOn(visit, { number, area, act: { kind: 'end', ...act } }, 'ended');
}

async function remove(visit: Visit): Promise<Response> {
  const form = await readForm(visit, z.strictObject({ ...key, key: z.string().max(10) }));
  if (form.kind === 'wrong') throw new Fault('invalid', 'This is no part of a decision.');
  const { number, area, key: part } = form.values;
  return await actOn(visit, { number, area, act: { kind: 'remove', key: part } }, 'removed');
}

async function actOn(
  visit: Visit,
  asked: DecisionKey & { readonly act: DecisionAct },
  said: string,
): Promise<Response> {
  const changed = await changeDecision(visit.resources, visit.staff, asked);
  const decision = await showDecision(visit.resources, asked);
  if (changed.kind === 'changed') return redirect(visit, decision ? pathOf(asked) : '/desk/local', said);
  if (!decision) throw new Fault('not-found', 'There is no such decision.');
  return await sendPage(visit.c, DecisionPage({ visit, decision, wrong: changed.why }), 422);
}

function pathOf({ number, area }: DecisionKey): string {
  return `/desk/local/decision?${new URLSearchParams({ number, area })}`;
}
