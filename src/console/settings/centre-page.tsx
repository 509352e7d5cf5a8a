import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import type { ShownSetting } from '#src/settings/show-setting.ts';
import { centreTexts } from './centre-texts.ts';
import { type LostRace, LostRaceAlert } from './lost-race.tsx';
import { SettingsTabs } from './settings-tabs.tsx';

export type CentreForm = {
  readonly visit: Visit;
  readonly setting: ShownSetting<'centre'>;
  readonly values: { readonly name: string; readonly hotline: string; readonly replyHours: string };
  readonly wrong: Readonly<Record<string, string>>;
  readonly lost: LostRace | null;
};

export function CentrePage({ visit, setting, values, wrong, lost }: CentreForm) {
  const all = centreTexts(visit.language);
  const texts = all.centre;
  const mayWrite = may(visit.staff, 'settings.write');
  return (
    <ConsolePage visit={visit} title={texts.title} said={all.said} above={all.title}>
      <SettingsTabs visit={visit} />
      <LostRaceAlert visit={visit} lost={lost} />
      <p class="text-secondary">{texts.text}</p>
      <div class="card">
        <div class="card-body">
          <p>
            <Badge tone={setting.value ? 'blue' : 'secondary'}>
              {setting.value ? all.set : all.fromEnvironment}
            </Badge>{' '}
            {setting.changed ? all.changedBy(setting.changed.by) : null}
          </p>
          {mayWrite ? (
            <PostForm visit={visit} action="/settings/centre" guard>
              <input type="hidden" name="version" value={String(setting.version)} />
              <TextField
                name="name"
                label={texts.name}
                value={values.name}
                wrong={wrong.name}
                max={120}
                required
              />
              <TextField
                name="hotline"
                label={texts.hotline}
                hint={texts.hotlineHint}
                value={values.hotline}
                wrong={wrong.hotline}
                type="tel"
                max={21}
              />
              <TextField
                name="replyHours"
                label={texts.replyHours}
                hint={texts.replyHoursHint}
                value={values.replyHours}
                wrong={wrong.replyHours}
                max={6}
                required
              />
              <p>
                <a href="/console/desk/places">{texts.places}</a>
              </p>
              <button class="btn btn-primary" type="submit">
                {consoleTexts(visit.language).save}
              </button>
            </PostForm>
          ) : (
            <p class="m-0">
              <strong>{values.name}</strong>, {values.hotline || texts.noHotline}
            </p>
          )}
        </div>
        {mayWrite && setting.value ? (
          <div class="card-footer">
            <PostForm visit={visit} action="/settings/centre/reset" confirm={texts.resetConfirm}>
              <input type="hidden" name="version" value={String(setting.version)} />
              <button class="btn" type="submit">
                {texts.reset}
              </button>
            </PostForm>
          </div>
        ) : null}
      </div>
    </ConsolePage>
  );
}
