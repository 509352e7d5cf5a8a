import { z } from 'zod';
import { type Retention, usualRetention } from '#src/config.ts';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { may } from '#src/people/rights.ts';
import { changeSetting } from '#src/settings/change-setting.ts';
import { previewRetention } from '#src/settings/preview-retention.ts';
import { retentionPeriods, retentionSchema } from '#src/settings/settings-schema.ts';
import { showSetting } from '#src/settings/show-setting.ts';
import { centreTexts } from './centre-texts.ts';
import { type RetentionForm, RetentionPage } from './retention-page.tsx';

const path = '/settings/retention';

export const retentionRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path, right: 'settings.read', answer: show },
  { method: 'post', path, right: 'retention.write', answer: save },
];

/** As they stand, or, with periods in the address, what saving those would delete. */
async function show(visit: Visit): Promise<Response> {
  const query = visit.c.req.query();
  const now = visit.resources.retention ?? usualRetention;
  const values = Object.fromEntries(
    retentionPeriods.map((period) => [period, query[period] ?? String(now[period])]),
  );
  const form = { values, wrong: {}, asked: null, lost: null };
  const isAsked = retentionPeriods.some((period) => query[period] !== undefined);
  if (!isAsked || !may(visit.staff, 'retention.write')) return await send(visit, form, 200);
  const read = readPeriods(visit, values);
  if (read.kind === 'wrong') return await send(visit, { ...form, wrong: read.wrong }, 422);
  const rows = await previewRetention(visit.resources, read.wanted);
  return await send(visit, { ...form, asked: { wanted: read.wanted, rows, wrong: null } }, 200);
}

async function send(
  visit: Visit,
  form: Omit<RetentionForm, 'visit' | 'setting'>,
  status: 200 | 409 | 422,
): Promise<Response> {
  const setting = await showSetting(visit.resources, 'retention');
  return await sendPage(visit.c, <RetentionPage {...{ visit, setting, ...form }} />, status);
}

type Periods =
  | { readonly kind: 'periods'; readonly wanted: Retention }
  | { readonly kind: 'wrong'; readonly wrong: Readonly<Record<string, string>> };

function readPeriods({ language }: Visit, values: Readonly<Record<string, string>>): Periods {
  const numbers = Object.entries(values).map(([name, value]) => [
    name,
    /^\d{1,6}$/.test(value) ? Number(value) : null,
  ]);
  const parsed = retentionSchema.safeParse(Object.fromEntries(numbers));
  if (parsed.success) return { kind: 'periods', wanted: parsed.data };
  const said: Readonly<Record<string, string>> = centreTexts(language).wrong;
  const wrong = parsed.error.issues.map(({ path: at, message }) => [at.join('.'), said[message] ?? message]);
  return { kind: 'wrong', wrong: Object.fromEntries(wrong) };
}

const text = z.string().max(300);
const formSchema = z.strictObject({
  ...{ messagesDays: text, attachmentsDays: text, deliveriesDays: text },
  ...{ guidanceDays: text, dossiersDays: text, ticketsDays: text, callsDays: text },
  version: z.coerce.number().int().min(0),
  why: text,
});

async function save(visit: Visit): Promise<Response> {
  const form = await readForm(visit, formSchema);
  if (form.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const { version, why, ...values } = form.values;
  const again = { values, wrong: {}, asked: null, lost: null };
  const read = readPeriods(visit, values);
  if (read.kind === 'wrong') return await send(visit, { ...again, wrong: read.wrong }, 422);
  const { wanted } = read;
  const looked = async (wrong: string | null) => ({
    ...{ wanted, wrong, rows: await previewRetention(visit.resources, wanted) },
  });
  if (!why.trim()) {
    const asked = await looked(centreTexts(visit.language).wrong.required);
    return await send(visit, { ...again, asked }, 422);
  }
  const change = { name: 'retention', value: wanted, version, why: why.trim() } as const;
  const changed = await changeSetting(visit.resources, visit.staff, change);
  if (changed.kind === 'changed') {
    return await send(visit, { ...again, asked: await looked(null), lost: { by: changed.by } }, 409);
  }
  await visit.resources.switches?.refresh();
  return redirect(visit, path, 'saved');
}
