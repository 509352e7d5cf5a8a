import type { Visit } from '#src/console/console-route.ts';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { OpenedCall } from '#src/hotline/open-call.ts';
import { CardDetail } from './card-detail.tsx';
import { hotlineTexts } from './hotline-texts.ts';

type AskingProps = {
  readonly visit: Visit;
  readonly opened: OpenedCall;
  /** The card that the address names. */
  readonly cardId: string | null;
};

/** The search box that answers as one types, and the card that is open. */
export function CallAsking({ visit, opened, cardId }: AskingProps) {
  const texts = hotlineTexts(visit.language);
  const { id } = opened.call;
  const shown = opened.cards.find((card) => card.id === cardId);
  return (
    <section class="call-asking" aria-label={texts.ask.label}>
      <PostForm visit={visit} action={`/hotline/${id}/kept`} class="call-ask keeps" id="ask-form">
        <label class="visually-hidden" for="ask">
          {texts.ask.label}
        </label>
        <div class="input-icon">
          <span class="input-icon-addon">
            <ConsoleIcon name="search" />
          </span>
          <input
            class="form-control"
            id="ask"
            name="text"
            type="search"
            autocomplete="off"
            enterkeyhint="done"
            maxlength={500}
            placeholder={texts.ask.label}
            aria-describedby="ask-hint"
            aria-controls="typed-place"
            data-search
            data-ask={`/console/hotline/${id}/typed`}
            autofocus={shown ? undefined : true}
          />
        </div>
        <button class="btn" type="submit">
          {texts.ask.keep}
        </button>
        <small class="form-hint" id="ask-hint" data-failed={texts.ask.failed}>
          {texts.ask.hint}
        </small>
      </PostForm>
      <div class="call-detail">
        <div id="typed-place" aria-live="polite" />
        <div id="opened">
          {shown ? (
            <CardDetail visit={visit} shown={shown} />
          ) : (
            <EmptyState icon="book" title={texts.cards.choose.title} text={texts.cards.choose.text} />
          )}
        </div>
      </div>
    </section>
  );
}
