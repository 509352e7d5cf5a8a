import type { Child } from 'hono/jsx';
import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import type { SettingName } from '#src/settings/settings-schema.ts';
import type { ShownSetting } from '#src/settings/show-setting.ts';
import { centreTexts } from './centre-texts.ts';
import { type LostRace, LostRaceAlert } from './lost-race.tsx';
import { SettingsTabs } from './settings-tabs.tsx';

/** A page of one setting: who set it last, its form, and the way back to what holds without it. */
export function SettingFrame(props: {
  readonly visit: Visit;
  readonly setting: Pick<ShownSetting<SettingName>, 'version' | 'changed'> & { readonly value: unknown };
  readonly lost: LostRace | null;
  readonly path: `/settings/${string}`;
  readonly title: string;
  readonly lead: string;
  /** What holds where nothing is set. */
  readonly unset: string;
  readonly reset: { readonly label: string; readonly confirm: string };
  /** Another setting of the same page. */
  readonly below?: Child;
  readonly children?: Child;
}) {
  const { visit, setting, lost, path, title, lead, unset, reset } = props;
  const all = centreTexts(visit.language);
  return (
    <ConsolePage visit={visit} title={title} said={all.said} above={all.title}>
      <SettingsTabs visit={visit} />
      <LostRaceAlert visit={visit} lost={lost} />
      <p class="text-secondary">{lead}</p>
      <p>
        <Badge tone={setting.value ? 'blue' : 'secondary'}>{setting.value ? all.set : unset}</Badge>{' '}
        {setting.changed ? all.changedBy(setting.changed.by) : null}
      </p>
      {props.children}
      {may(visit.staff, 'settings.write') && setting.value ? (
        <PostForm visit={visit} action={`${path}/reset`} confirm={reset.confirm}>
          <input type="hidden" name="version" value={String(setting.version)} />
          <button class="btn mt-3" type="submit">
            {reset.label}
          </button>
        </PostForm>
      ) : null}
      {props.below}
    </ConsolePage>
  );
}
