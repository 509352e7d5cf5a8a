import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { changeSetting } from '#src/settings/change-setting.ts';
import type { AnswerHours } from '#src/settings/hours-schema.ts';
import { type HoursTyped, readHoursForm, typeHours } from '#src/settings/read-hours-form.ts';
import { showHours } from '#src/settings/show-hours.ts';
import { showSetting } from '#src/settings/show-setting.ts';
import { asOpened } from './as-opened.ts';
import { type HoursForm, HoursPage } from './hours-page.tsx';
import { saveOrTry } from './save-or-try.tsx';

const path = '/settings/hours';

export const hoursRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path, right: 'settings.read', answer: (visit) => show(visit, {}) },
  { method: 'post', path, right: 'settings.write', answer: save },
  { method: 'post', path: `${path}/reset`, right: 'settings.write', answer: reset },
];

type Shown = Partial<Pick<HoursForm, 'typed' | 'wrong' | 'lost'>> & {
  readonly tried?: AnswerHours;
  readonly version?: number;
};

async function show(visit: Visit, given: Shown): Promise<Response> {
  const { typed, wrong = {}, lost = null, tried, version } = given;
  const setting = asOpened(await showSetting(visit.resources, 'hours'), version);
  const shown = await showHours(visit.resources, tried ?? setting.value);
  const isTried = tried !== undefined;
  const form = { visit, setting, shown, typed: typed ?? typeHours(shown.value), wrong, lost, isTried };
  const status = lost ? 409 : Object.keys(wrong).length > 0 ? 422 : 200;
  return await sendPage(visit.c, <HoursPage {...form} />, status);
}

const text = z.string().max(8_000);
const versionSchema = z.coerce.number().int().min(0);
const formSchema = z.strictObject({
  ...{ day1: text, day2: text, day3: text, day4: text, day5: text, day6: text, day7: text },
  days: text,
  version: versionSchema,
  act: saveOrTry,
});

async function save(visit: Visit): Promise<Response> {
  const form = await readForm(visit, formSchema);
  if (form.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const { day1, day2, day3, day4, day5, day6, day7, days, version, act } = form.values;
  const typed = { week: [day1, day2, day3, day4, day5, day6, day7], days };
  const read = readHoursForm(typed);
  if (read.kind === 'wrong') return await show(visit, { typed, wrong: read.wrong, version });
  if (act === 'try') return await show(visit, { typed, tried: read.value, version });
  return await change(visit, { value: read.value, version, typed });
}

async function reset(visit: Visit): Promise<Response> {
  const form = await readForm(visit, z.strictObject({ version: versionSchema }));
  if (form.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  return await change(visit, { value: null, version: form.values.version });
}

type Change = { readonly value: AnswerHours | null; readonly version: number; readonly typed?: HoursTyped };

async function change(visit: Visit, { value, version, typed }: Change): Promise<Response> {
  const changed = await changeSetting(visit.resources, visit.staff, {
    name: 'hours',
    value,
    version,
    why: null,
  });
  if (changed.kind === 'changed')
    return await show(visit, { ...(typed && { typed }), lost: { by: changed.by } });
  await visit.resources.switches?.refresh();
  return redirect(visit, path, 'saved');
}
