import { z } from 'zod';
import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readOrRefuse } from '#src/console/read-or-refuse.ts';
import { redirect } from '#src/console/redirect.ts';
import { changeSetting } from '#src/settings/change-setting.ts';
import { settingSchemas } from '#src/settings/settings-schema.ts';
import { showSetting } from '#src/settings/show-setting.ts';
import { AnnouncementForm } from './announcement-form.tsx';
import { asOpened } from './as-opened.ts';
import { centreTexts } from './centre-texts.ts';
import { FollowingCard } from './following-card.tsx';
import type { LostRace } from './lost-race.tsx';
import { SettingFrame } from './setting-frame.tsx';

const path = '/settings/calls';

/** What callers are told of being written along. */
export const callsRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path, right: 'settings.read', answer: (visit) => show(visit, {}) },
  { method: 'post', path, right: 'settings.write', answer: save },
  { method: 'post', path: `${path}/reset`, right: 'settings.write', answer: reset },
  { method: 'post', path: `${path}/following`, right: 'settings.write', answer: postFollowing },
];

type Shown = {
  readonly typed?: string;
  readonly wrong?: string;
  readonly lost?: LostRace;
  readonly version?: number;
  /** What is wrong with the reason for the other switch of this page. */
  readonly unreasoned?: string;
};

async function show(visit: Visit, { typed, wrong, lost, version, unreasoned }: Shown): Promise<Response> {
  const texts = centreTexts(visit.language).calls;
  const setting = asOpened(await showSetting(visit.resources, 'calls'), version);
  const following = await showSetting(visit.resources, 'following');
  const { title, text: lead, unset } = texts;
  const page = (
    <SettingFrame
      {...{ visit, setting, path, title, lead, unset, lost: lost ?? null }}
      reset={{ label: texts.reset, confirm: texts.resetConfirm }}
      below={<FollowingCard {...{ visit, following }} wrong={unreasoned} />}
    >
      <AnnouncementForm {...{ visit, setting, typed, wrong }} />
    </SettingFrame>
  );
  return await sendPage(visit.c, page, lost ? 409 : wrong || unreasoned ? 422 : 200);
}

const versionSchema = z.coerce.number().int().min(0);
const formSchema = z.strictObject({ announcement: z.string().max(4_000), version: versionSchema });

async function save(visit: Visit): Promise<Response> {
  const { announcement: typed, version } = await readOrRefuse(visit, formSchema);
  const parsed = settingSchemas.calls.safeParse({ announcement: typed });
  if (!parsed.success) {
    const { required, long } = centreTexts(visit.language).wrong;
    return await show(visit, { typed, version, wrong: typed.trim() === '' ? required : long });
  }
  const change = { name: 'calls', value: parsed.data, version, why: null } as const;
  const changed = await changeSetting(visit.resources, visit.staff, change);
  if (changed.kind === 'changed') return await show(visit, { typed, lost: { by: changed.by } });
  return redirect(visit, path, 'saved');
}

async function reset(visit: Visit): Promise<Response> {
  const { version } = await readOrRefuse(visit, z.strictObject({ version: versionSchema }));
  const change = { name: 'calls', value: null, version, why: null } as const;
  const changed = await changeSetting(visit.resources, visit.staff, change);
  if (changed.kind === 'changed') return await show(visit, { lost: { by: changed.by } });
  return redirect(visit, path, 'saved');
}

const followingSchema = z.strictObject({
  on: z.enum(['yes', 'no']),
  why: z.string().trim().max(500).default(''),
  version: versionSchema,
});

/** `POST /console/settings/calls/following`: with a reason, as every switch. */
async function postFollowing(visit: Visit): Promise<Response> {
  const { on, why, version } = await readOrRefuse(visit, followingSchema);
  if (why === '') {
    return await show(visit, { unreasoned: centreTexts(visit.language).calls.following.wrong });
  }
  const change = { name: 'following', value: { isOn: on === 'yes' }, version, why } as const;
  const changed = await changeSetting(visit.resources, visit.staff, change);
  if (changed.kind === 'changed') return await show(visit, { lost: { by: changed.by } });
  return redirect(visit, path, 'saved');
}
