import { writeCallCode } from '#src/call-code.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Moment } from '#src/console/frame/moment.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { CallLink } from '#src/hotline/link-caller.ts';
import { hotlineTexts } from './hotline-texts.ts';

type LinkProps = {
  readonly visit: Visit;
  readonly callId: string;
  readonly link: CallLink;
  /** Where one is after it. */
  readonly from: 'call' | 'wrap';
};

/** A code to read out, by which the caller is sent the lists where they write; and whether they were. */
export function CallerLink({ visit, callId, link, from }: LinkProps) {
  const texts = hotlineTexts(visit.language).link;
  const { code, endsAt, usedAt, canLink } = link;
  return (
    <section
      class={code === null && !canLink ? 'call-link call-link-none' : 'call-link'}
      id="call-link"
      data-part
      data-mark={[code, usedAt?.getTime(), canLink].join(' ')}
      aria-label={texts.title}
    >
      {from === 'wrap' ? <h2 class="card-title">{texts.title}</h2> : null}
      {code === null ? null : (
        <p role="status">
          {texts.read} <b class="call-code">{writeCallCode(code)}</b>
          <span class="text-secondary">
            {usedAt ? (
              <>
                {texts.used} <Moment at={usedAt} />
              </>
            ) : endsAt ? (
              <>
                {texts.until} <Moment at={endsAt} />
              </>
            ) : null}
          </span>
        </p>
      )}
      {canLink ? (
        <PostForm
          visit={visit}
          action={`/hotline/${callId}/link`}
          class={from === 'call' ? 'quiet' : undefined}
        >
          <input type="hidden" name="from" value={from} />
          <button class="btn btn-sm" type="submit" data-key={from === 'call' ? 'z' : undefined}>
            {code === null ? texts.make : texts.again} {from === 'call' ? <kbd>z</kbd> : null}
          </button>
        </PostForm>
      ) : null}
    </section>
  );
}
