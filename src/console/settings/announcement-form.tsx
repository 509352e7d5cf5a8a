import type { Visit } from '#src/console/console-route.ts';
import { AreaField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import type { ShownSetting } from '#src/settings/show-setting.ts';
import { centreTexts } from './centre-texts.ts';

/** What callers are told, to be changed by whoever may. */
export function AnnouncementForm(props: {
  readonly visit: Visit;
  readonly setting: Pick<ShownSetting<'calls'>, 'version' | 'value'>;
  readonly typed: string | undefined;
  readonly wrong: string | undefined;
}) {
  const { visit, setting, typed, wrong } = props;
  const texts = centreTexts(visit.language).calls;
  const kept = setting.value?.announcement;
  if (!may(visit.staff, 'settings.write')) return <p lang="vi">{kept}</p>;
  return (
    <PostForm visit={visit} action="/settings/calls" guard>
      <input type="hidden" name="version" value={String(setting.version)} />
      <AreaField
        name="announcement"
        label={texts.label}
        hint={texts.hint}
        value={typed ?? kept ?? ''}
        wrong={wrong}
        rows={3}
        max={500}
      />
      <button class="btn btn-primary" type="submit">
        {texts.save}
      </button>
    </PostForm>
  );
}
