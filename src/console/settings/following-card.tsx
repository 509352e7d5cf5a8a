import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import type { ShownSetting } from '#src/settings/show-setting.ts';
import { centreTexts } from './centre-texts.ts';

/** Whether supervisors may follow what is said in others' calls: off until an admin switches it on. */
export function FollowingCard(props: {
  readonly visit: Visit;
  readonly following: ShownSetting<'following'>;
  readonly wrong: string | undefined;
}) {
  const { visit, following, wrong } = props;
  const all = centreTexts(visit.language);
  const texts = all.calls.following;
  const isOn = following.value?.isOn ?? false;
  return (
    <section class="card mt-4" aria-labelledby="following">
      <div class="card-body">
        <h2 class="card-title" id="following">
          {texts.title}
        </h2>
        <p class="text-secondary">{texts.text}</p>
        <p>
          <Badge tone={isOn ? 'yellow' : 'secondary'}>{isOn ? texts.on : texts.off}</Badge>{' '}
          {following.changed ? all.changedBy(following.changed.by) : null}
          {following.why ? <span lang="vi">: {following.why}</span> : null}
        </p>
        {may(visit.staff, 'settings.write') ? (
          <PostForm visit={visit} action="/settings/calls/following">
            <input type="hidden" name="version" value={String(following.version)} />
            <input type="hidden" name="on" value={isOn ? 'no' : 'yes'} />
            <TextField name="why" label={texts.why} wrong={wrong} max={500} required />
            <button class="btn" type="submit">
              {isOn ? texts.turnOff : texts.turnOn}
            </button>
          </PostForm>
        ) : null}
      </div>
    </section>
  );
}
