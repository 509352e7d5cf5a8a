import { z } from 'zod';
import { centreTextNames } from '#src/answers/answer.ts';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { changeSetting } from '#src/settings/change-setting.ts';
import { settingSchemas } from '#src/settings/settings-schema.ts';
import { showSetting } from '#src/settings/show-setting.ts';
import { asOpened } from './as-opened.ts';
import { receptionTexts } from './reception-texts.ts';
import { saveOrTry } from './save-or-try.tsx';
import { type TextsForm, TextsPage, type TextsTyped } from './texts-page.tsx';

const path = '/settings/texts';

export const textsRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path, right: 'settings.read', answer: (visit) => show(visit, {}) },
  { method: 'post', path, right: 'settings.write', answer: save },
  { method: 'post', path: `${path}/reset`, right: 'settings.write', answer: reset },
];

const none = { vi: '', en: '' };
const nothing: TextsTyped = { greeting: none, closed: none, waiting: none };

type Shown = Partial<Pick<TextsForm, 'typed' | 'wrong' | 'lost' | 'isTried'>> & { readonly version?: number };

async function show(visit: Visit, shown: Shown): Promise<Response> {
  const { typed, wrong = {}, lost = null, isTried = false, version } = shown;
  const setting = asOpened(await showSetting(visit.resources, 'texts'), version);
  const form = { visit, setting, typed: typed ?? setting.value ?? nothing, wrong, lost, isTried };
  const status = lost ? 409 : Object.keys(wrong).length > 0 ? 422 : 200;
  return await sendPage(visit.c, <TextsPage {...form} />, status);
}

const text = z.string().max(4_000);
const versionSchema = z.coerce.number().int().min(0);
const formSchema = z.strictObject({
  ...{ 'greeting.vi': text, 'greeting.en': text, 'closed.vi': text, 'closed.en': text },
  ...{ 'waiting.vi': text, 'waiting.en': text, version: versionSchema, act: saveOrTry },
});

async function save(visit: Visit): Promise<Response> {
  const form = await readForm(visit, formSchema);
  if (form.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const given = form.values;
  const typed: TextsTyped = {
    greeting: { vi: given['greeting.vi'], en: given['greeting.en'] },
    closed: { vi: given['closed.vi'], en: given['closed.en'] },
    waiting: { vi: given['waiting.vi'], en: given['waiting.en'] },
  };
  const parsed = settingSchemas.texts.safeParse(typed);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path: at, message }) => [
      at.join('.'),
      sayWrong(visit, message),
    ]);
    return await show(visit, { typed, wrong: Object.fromEntries(wrong), version: given.version });
  }
  const { version, act } = given;
  if (act === 'try') return await show(visit, { typed: parsed.data, isTried: true, version });
  const isEmpty = centreTextNames.every((name) => parsed.data[name].vi === '' && parsed.data[name].en === '');
  const change = {
    name: 'texts',
    value: isEmpty ? null : parsed.data,
    version,
    why: null,
  } as const;
  const changed = await changeSetting(visit.resources, visit.staff, change);
  if (changed.kind === 'changed') return await show(visit, { typed, lost: { by: changed.by } });
  await visit.resources.switches?.refresh();
  return redirect(visit, path, 'saved');
}

function sayWrong(visit: Visit, message: string): string {
  const { wrong } = receptionTexts(visit.language).texts;
  if (message === 'textLong') return wrong.textLong;
  return message === '{' ? wrong.brace : wrong.unknown(message);
}

async function reset(visit: Visit): Promise<Response> {
  const form = await readForm(visit, z.strictObject({ version: versionSchema }));
  if (form.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const change = { name: 'texts', value: null, version: form.values.version, why: null } as const;
  const changed = await changeSetting(visit.resources, visit.staff, change);
  if (changed.kind === 'changed') return await show(visit, { lost: { by: changed.by } });
  await visit.resources.switches?.refresh();
  return redirect(visit, path, 'saved');
}
