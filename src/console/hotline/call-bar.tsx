import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { OpenedCall } from '#src/hotline/open-call.ts';
import { CallClock } from './call-clock.tsx';
import { CallWhose } from './call-whose.tsx';
import { hotlineTexts } from './hotline-texts.ts';
import { wrapTexts } from './wrap-texts.ts';

type BarProps = { readonly visit: Visit; readonly opened: OpenedCall };
type Act = 'take-up' | 'hold' | 'resume' | 'end' | 'swap';

const keys: Readonly<Record<Act, string | undefined>> = {
  ...{ 'take-up': 't', hold: 'h', resume: 'h', end: 'x' },
  swap: undefined,
};

/** Who calls, since when, whose it is, and what can be done with the call itself. */
export function CallBar({ visit, opened }: BarProps) {
  const texts = hotlineTexts(visit.language);
  const { call } = opened;
  return (
    <section class={`call-bar call-${call.state}`} id="call-bar" data-part data-mark={markOf(opened)}>
      <div class="call-who">
        <Badge tone={call.state === 'live' ? 'green' : call.state === 'held' ? 'yellow' : 'secondary'}>
          {texts.states[call.state]}
        </Badge>
        <CallClock visit={visit} call={call} />
        <CallWhose visit={visit} call={call} />
        {opened.followers.length > 0 ? (
          <Badge tone="yellow">
            {opened.hold === 'followed' ? texts.follow.mine : texts.follow.by(opened.followers.join(', '))}
          </Badge>
        ) : null}
        {call.announced ? (
          <span class="text-secondary" lang="vi">
            {texts.announced(call.announced)}
          </span>
        ) : null}
      </div>
      <div class="btn-list">
        <FollowAct visit={visit} opened={opened} />
        {actsOf(opened).map((act) => (
          <CallAct visit={visit} opened={opened} act={act} />
        ))}
        {call.state === 'ended' && opened.hold === 'mine' ? (
          <a
            class={call.wrappedAt ? 'btn' : 'btn btn-primary'}
            href={`/console/hotline/${call.id}/wrap`}
            data-key="s"
          >
            {wrapTexts(visit.language).open} <kbd>s</kbd>
          </a>
        ) : null}
      </div>
    </section>
  );
}

/** Only where the centre allows it, and whoever answers sees it. */
function FollowAct({ visit, opened }: BarProps) {
  const { follow } = hotlineTexts(visit.language);
  if (!opened.canFollow) return null;
  const isFollowed = opened.hold === 'followed';
  return (
    <PostForm visit={visit} action={`/hotline/${opened.call.id}/follow`}>
      <input type="hidden" name="act" value={isFollowed ? 'leave' : 'follow'} />
      <button class="btn" type="submit">
        {isFollowed ? follow.leave : follow.begin}
      </button>
    </PostForm>
  );
}

function CallAct({ visit, opened, act }: BarProps & { readonly act: Act }) {
  const texts = hotlineTexts(visit.language);
  const key = keys[act];
  return (
    <PostForm
      visit={visit}
      action={`/hotline/${opened.call.id}/act`}
      class={act === 'take-up' || act === 'end' ? undefined : 'quiet'}
      confirm={act === 'end' ? texts.endAsk : undefined}
    >
      <input type="hidden" name="act" value={act} />
      <button
        class={act === 'take-up' ? 'btn btn-primary' : 'btn'}
        type="submit"
        data-key={key}
        title={act === 'swap' ? texts.swapHint : undefined}
      >
        {texts.acts[act]} {key ? <kbd>{key}</kbd> : null}
      </button>
    </PostForm>
  );
}

/** What a feed tells of is held and goes on by the telephone itself. */
function actsOf({ call, hold }: OpenedCall): readonly Act[] {
  if (call.state === 'ended') return [];
  if (hold === 'free') return ['take-up'];
  if (hold === 'other' || hold === 'followed') return [];
  if (call.source !== 'desk') return ['swap', 'end'];
  return [call.state === 'held' ? 'resume' : 'hold', 'end'];
}

/** Differs when the bar would look otherwise. */
export function markOf({ call, hold, canFollow, followers }: OpenedCall): string {
  return [
    hold,
    canFollow,
    followers.join(),
    call.state,
    call.isSwapped,
    call.phoneEnd,
    call.announced,
    call.staffName,
  ].join(' ');
}
