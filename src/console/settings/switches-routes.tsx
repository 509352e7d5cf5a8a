import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { switchNames } from '#src/resources.ts';
import { changeSetting } from '#src/settings/change-setting.ts';
import { showSetting } from '#src/settings/show-setting.ts';
import { centreTexts } from './centre-texts.ts';
import type { LostRace } from './lost-race.tsx';
import { SwitchesPage, type SwitchTyped } from './switches-page.tsx';

const path = '/settings/switches';

export const switchesRoutes: readonly ConsoleRoute[] = [
  {
    method: 'get',
    path,
    right: 'settings.read',
    answer: async (visit) => await show(visit, { status: 200, typed: null, lost: null }),
  },
  { method: 'post', path, right: 'switches.write', answer: move },
];

type Shown = {
  readonly status: 200 | 409 | 422;
  readonly typed: SwitchTyped | null;
  readonly lost: LostRace | null;
};

async function show(visit: Visit, { status, typed, lost }: Shown): Promise<Response> {
  const switches = [];
  for (const name of switchNames) {
    switches.push({ name, ...(await showSetting(visit.resources, `switch.${name}`)) });
  }
  return await sendPage(visit.c, <SwitchesPage {...{ visit, switches, typed, lost }} />, status);
}

const formSchema = z.strictObject({
  name: z.enum(switchNames),
  act: z.enum(['on', 'off']),
  ways: z.enum(['all', 'in', 'out']),
  version: z.coerce.number().int().min(0),
  why: z.string().max(300),
});

async function move(visit: Visit): Promise<Response> {
  const read = await readForm(visit, formSchema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const { name, act, ways, version } = read.values;
  const why = read.values.why.trim();
  if (why === '') {
    const { required } = centreTexts(visit.language).wrong;
    return await show(visit, { status: 422, typed: { name, why, wrong: required }, lost: null });
  }
  const isOn = act === 'on';
  // A model is asked or not: there is no half of it.
  const isWhole = ways === 'all' || name === 'model';
  const value = { in: isOn || !(isWhole || ways === 'in'), out: isOn || !(isWhole || ways === 'out') };
  const change = { name: `switch.${name}`, value, version, why } as const;
  const changed = await changeSetting(visit.resources, visit.staff, change);
  if (changed.kind === 'changed') {
    return await show(visit, { status: 409, typed: { name, why, wrong: null }, lost: { by: changed.by } });
  }
  await visit.resources.switches?.refresh();
  return redirect(visit, path, act);
}
