import type { Visit } from '#src/console/console-route.ts';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { OpenedCall } from '#src/hotline/open-call.ts';
import { textOfCard } from '#src/hotline/text-of-card.ts';
import { CardBody } from './card-body.tsx';
import { DossierForm } from './dossier-form.tsx';
import { hotlineTexts } from './hotline-texts.ts';

type Shown = OpenedCall['cards'][number];
type DetailProps = { readonly visit: Visit; readonly shown: Shown };

/** The card that is open: read out, copied, put aside, or said to be wrong. */
export function CardDetail({ visit, shown }: DetailProps) {
  const texts = hotlineTexts(visit.language).cards;
  const { id, callId, kind, card, origin, question } = shown;
  return (
    <article class={`card-detail card-${kind}`} data-card={id} tabindex={-1}>
      <CardBody {...{ visit, callId, kind, card }} />
      {kind === 'dossier' ? <DossierForm visit={visit} callId={callId} code={null} /> : null}
      <p class="card-question text-secondary">
        {isChoice(question)
          ? texts.chosen
          : origin === 'heard'
            ? texts.heard(question)
            : texts.typed(question)}
      </p>
      <Steps visit={visit} shown={shown} />
      <Verdicts visit={visit} shown={shown} />
    </article>
  );
}

/** What an option of a question sends: a procedure, what is asked of it, and the case. */
function isChoice(question: string): boolean {
  return /^Thủ tục \d\.\d{6}: .*\[.*\]$/u.test(question);
}

const steps = [
  { step: 'used', key: 'u' },
  { step: 'copied', key: 'c' },
  { step: 'dismissed', key: 'd' },
] as const;

function Steps({ visit, shown }: DetailProps) {
  const texts = hotlineTexts(visit.language).cards;
  const isDone = { used: shown.usedAt !== null, copied: shown.copiedAt !== null, dismissed: false };
  const words = { used: texts.used, copied: texts.copied, dismissed: texts.acts.dismissed };
  return (
    <div class="btn-list card-steps">
      {steps.map(({ step, key }) => (
        <PostForm visit={visit} action={pathOf(shown, 'step')} class="quiet">
          <input type="hidden" name="step" value={step} />
          <button
            class={step === 'used' && !isDone.used ? 'btn btn-primary' : 'btn'}
            type="submit"
            data-key={key}
            data-copy={step === 'copied' ? textOfCard(shown.card) : undefined}
          >
            {isDone[step] ? words[step] : texts.acts[step]} <kbd>{key}</kbd>
          </button>
        </PostForm>
      ))}
      <button class="btn" type="button" data-next-card data-key="n">
        {texts.next} <kbd>n</kbd>
      </button>
    </div>
  );
}

const verdicts = [
  { verdict: 'wrong', key: 'w' },
  { verdict: 'missing', key: 'm' },
  { verdict: 'outdated', key: 'o' },
] as const;

function Verdicts({ visit, shown }: DetailProps) {
  const texts = hotlineTexts(visit.language).cards;
  return (
    <div class="btn-list card-verdicts">
      <span>{texts.judgeHint}</span>
      {verdicts.map(({ verdict, key }) => (
        <PostForm visit={visit} action={pathOf(shown, 'judge')} class="quiet">
          <input type="hidden" name="verdict" value={verdict} />
          <button
            class="btn btn-sm"
            type="submit"
            data-key={key}
            aria-pressed={shown.verdict === verdict ? 'true' : 'false'}
          >
            {texts.verdicts[verdict]} <kbd>{key}</kbd>
          </button>
        </PostForm>
      ))}
    </div>
  );
}

function pathOf({ callId, id }: Shown, what: 'step' | 'judge'): string {
  return `/hotline/${callId}/cards/${id}/${what}?card=${id}`;
}
