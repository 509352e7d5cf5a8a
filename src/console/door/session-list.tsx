import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { StaffSession } from '#src/people/staff-member.ts';
import { deviceOf } from './device-of.ts';
import { doorTexts } from './door-texts.ts';

/** Where somebody is signed in, each with a way to end it. */
export function SessionList(props: {
  readonly visit: Visit;
  readonly sessions: readonly StaffSession[];
  /** Below `/console`: where a session's id is posted to. */
  readonly action: string;
  /** Whether they may be ended here. */
  readonly mayEnd: boolean;
}) {
  const { visit, sessions, action, mayEnd } = props;
  const texts = doorTexts(visit.language).sessions;
  if (sessions.length === 0) return <p class="text-secondary">{texts.none}</p>;
  return (
    <ul class="list-group list-group-flush door-sessions">
      {sessions.map(({ id, startedAt, usedAt, address, userAgent }) => {
        const device = deviceOf(userAgent, texts);
        return (
          <li class="list-group-item">
            <div>
              <strong>{device}</strong>{' '}
              {id === visit.sessionId ? <Badge tone="green">{texts.here}</Badge> : null}
              <div class="text-secondary">
                {texts.used}: <Moment at={usedAt} /> · {texts.started}: <Moment at={startedAt} /> ·{' '}
                {texts.address}: {address ?? texts.unknown}
              </div>
            </div>
            {mayEnd && id !== visit.sessionId ? (
              <PostForm visit={visit} action={action}>
                <input type="hidden" name="session" value={id} />
                <button class="btn" type="submit" aria-label={texts.endOf(device)}>
                  {texts.end}
                </button>
              </PostForm>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
