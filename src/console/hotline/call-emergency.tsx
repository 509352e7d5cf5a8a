import type { Visit } from '#src/console/console-route.ts';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { OpenedCall } from '#src/hotline/open-call.ts';
import { hotlineTexts } from './hotline-texts.ts';

/** Above everything, in red, until it is put aside; it lies over the page's head, so that nothing moves. */
export function CallEmergency({ visit, opened }: { readonly visit: Visit; readonly opened: OpenedCall }) {
  const texts = hotlineTexts(visit.language).cards;
  const dangers = opened.cards.filter(({ kind }) => kind === 'emergency');
  return (
    <div
      class="call-emergency"
      id="call-emergency"
      role="alert"
      data-part
      data-mark={dangers.map(({ id }) => id).join(' ')}
    >
      {dangers.map(({ id, callId, card }) => (
        <div class="call-danger">
          <ConsoleIcon name="warning" />
          <div lang="vi">
            <strong>{card.title}</strong>
            {card.say
              .filter((line) => line !== card.title)
              .map((line) => (
                <p>{line}</p>
              ))}
          </div>
          <PostForm visit={visit} action={`/hotline/${callId}/cards/${id}/step`} class="quiet">
            <input type="hidden" name="step" value="dismissed" />
            <button class="btn" type="submit">
              {texts.acts.dismissed}
            </button>
          </PostForm>
        </div>
      ))}
    </div>
  );
}
