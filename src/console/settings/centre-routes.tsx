import { z } from 'zod';
import { usualReception } from '#src/config.ts';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { changeSetting } from '#src/settings/change-setting.ts';
import { settingSchemas } from '#src/settings/settings-schema.ts';
import { showSetting } from '#src/settings/show-setting.ts';
import { asOpened } from './as-opened.ts';
import { type CentreForm, CentrePage } from './centre-page.tsx';
import { centreTexts } from './centre-texts.ts';

const path = '/settings/centre';

export const centreRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path, right: 'settings.read', answer: show },
  { method: 'post', path, right: 'settings.write', answer: save },
  { method: 'post', path: `${path}/reset`, right: 'settings.write', answer: reset },
];

async function show(visit: Visit): Promise<Response> {
  return await send(visit, { values: standing(visit), wrong: {}, lost: null }, { status: 200 });
}

async function send(
  visit: Visit,
  form: Omit<CentreForm, 'visit' | 'setting'>,
  { status, version }: { readonly status: 200 | 409 | 422; readonly version?: number },
): Promise<Response> {
  const setting = asOpened(await showSetting(visit.resources, 'centre'), version);
  return await sendPage(visit.c, <CentrePage {...{ visit, setting, ...form }} />, status);
}

function standing({ resources }: Visit): CentreForm['values'] {
  const { name, hotline } = resources.centre;
  const { operatorReplyHours } = resources.reception ?? usualReception;
  return { name, hotline: hotline ?? '', replyHours: String(operatorReplyHours).replace('.', ',') };
}

const versionSchema = z.coerce.number().int().min(0);
const formSchema = z.strictObject({
  name: z.string().max(1_000),
  hotline: z.string().max(1_000),
  replyHours: z.string().max(1_000),
  version: versionSchema,
});

async function save(visit: Visit): Promise<Response> {
  const read = await readForm(visit, formSchema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const { version, ...values } = read.values;
  const { name, hotline, replyHours } = values;
  const parsed = settingSchemas.centre.safeParse({
    ...{ name, hotline: hotline.trim() || null },
    replyHours: replyHours.trim() === '' ? Number.NaN : Number(replyHours.replace(',', '.')),
  });
  if (!parsed.success) {
    const said: Readonly<Record<string, string>> = centreTexts(visit.language).wrong;
    const wrong = parsed.error.issues.map(({ path: at, message }) => [
      at.join('.'),
      said[message] ?? message,
    ]);
    return await send(
      visit,
      { values, wrong: Object.fromEntries(wrong), lost: null },
      { status: 422, version },
    );
  }
  const change = { name: 'centre', value: parsed.data, version, why: null } as const;
  const changed = await changeSetting(visit.resources, visit.staff, change);
  if (changed.kind === 'changed')
    return await send(visit, { values, wrong: {}, lost: { by: changed.by } }, { status: 409 });
  await visit.resources.switches?.refresh();
  return redirect(visit, path, 'saved');
}

async function reset(visit: Visit): Promise<Response> {
  const read = await readForm(visit, z.strictObject({ version: versionSchema }));
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const change = { name: 'centre', value: null, version: read.values.version, why: null } as const;
  const changed = await changeSetting(visit.resources, visit.staff, change);
  if (changed.kind === 'changed') {
    return await send(
      visit,
      { values: standing(visit), wrong: {}, lost: { by: changed.by } },
      { status: 409 },
    );
  }
  await visit.resources.switches?.refresh();
  return redirect(visit, path, 'saved');
}
