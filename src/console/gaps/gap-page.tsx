import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { AliasCheck } from '#src/desk/catalogue/check-alias.ts';
import type { GapQuestion, TestQuestion } from '#src/gaps/gap.ts';
import type { ShownGap } from '#src/gaps/show-gaps.ts';
import { may } from '#src/people/rights.ts';
import { GapActions } from './gap-actions.tsx';
import { GapKinds } from './gaps-page.tsx';
import { gapsTexts } from './gaps-texts.ts';

export type Named = { readonly code: string; readonly name: string; readonly plainName: string | null };

/** Which procedure the editor means: looked for, or chosen. */
export type GapChoice = {
  readonly words: string | null;
  readonly found: readonly Named[] | null;
  readonly chosen: Named | null;
};

export type GapPageProps = {
  readonly visit: Visit;
  readonly shown: ShownGap;
  readonly choice: GapChoice;
  /** What was tried as a name, and what spoke against it. */
  readonly alias?: { readonly written: string; readonly check: AliasCheck };
  /** Somebody else was first. */
  readonly lost?: true;
};

/** One task: what was asked, what was answered, and the few things that can be done about it. */
export function GapPage(props: GapPageProps) {
  const { visit, shown } = props;
  const { group, questions, tests } = shown;
  const texts = gapsTexts(visit.language);
  return (
    <ConsolePage
      visit={visit}
      title={group.question ?? texts.noQuestion}
      above={<a href="/console/gaps">{texts.back}</a>}
      said={texts.said}
    >
      {props.lost ? <Alert kind="danger" title={texts.conflict} /> : null}
      <p class="badges-list">
        <Badge tone={group.state === 'closed' ? 'green' : 'blue'}>{texts.states[group.state]}</Badge>
        <GapKinds visit={visit} kinds={group.kinds} />
        <span class="text-secondary">{texts.times(group.total)}</span>
      </p>
      {group.closedBy === 'question-passes' ? <p>{texts.closedByQuestion}</p> : null}
      {group.why ? <p>{group.why}</p> : null}
      <div class="row row-cards">
        <div class="col-lg-7">
          <Asked visit={visit} questions={questions} />
          <Tests visit={visit} shown={shown} tests={tests} />
        </div>
        <div class="col-lg-5">{may(visit.staff, 'gaps.work') ? <GapActions {...props} /> : null}</div>
      </div>
    </ConsolePage>
  );
}

function Asked({ visit, questions }: { readonly visit: Visit; readonly questions: readonly GapQuestion[] }) {
  const texts = gapsTexts(visit.language);
  return (
    <section class="card mb-3">
      <div class="card-header">
        <h2 class="card-title">{texts.asked}</h2>
      </div>
      <ul class="list-group list-group-flush">
        {questions.map(({ at, question, outcome, answer, candidates, isHeard, verdict }) => (
          <li class="list-group-item">
            <p class="asked-question">{question}</p>
            <p class="text-secondary">
              <Moment at={at} />
              {` · ${texts.outcomes[outcome] ?? outcome}`}
              {isHeard ? ` · ${texts.heard}` : ''}{' '}
              {verdict ? <Badge tone="red">{texts.verdicts[verdict]}</Badge> : null}
            </p>
            {candidates.length > 0 ? (
              <p class="text-secondary">
                {`${texts.thoughtOf}: ${candidates
                  .slice(0, 3)
                  .map(({ code, name }) => `${name} (${code})`)
                  .join('; ')}`}
              </p>
            ) : null}
            <details>
              <summary>{texts.answeredThen}</summary>
              <p class="told">{answer}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tests(props: {
  readonly visit: Visit;
  readonly shown: ShownGap;
  readonly tests: readonly TestQuestion[];
}) {
  const { visit, shown, tests } = props;
  const texts = gapsTexts(visit.language);
  if (tests.length === 0) return null;
  return (
    <section class="card mb-3">
      <div class="card-header">
        <h2 class="card-title">{texts.testsTitle}</h2>
        {may(visit.staff, 'gaps.work') ? (
          <div class="card-actions">
            <PostForm visit={visit} action={`/gaps/${shown.group.id}/check`}>
              <button class="btn" type="submit">
                {texts.checkDo}
              </button>
            </PostForm>
          </div>
        ) : null}
      </div>
      <ul class="list-group list-group-flush">
        {tests.map(({ question, codes, passes, found }) => (
          <li class="list-group-item">
            <p class="asked-question">{question}</p>
            <p class="text-secondary">{`${texts.wantedCodes}: ${codes.join(', ')}`}</p>
            {passes === null ? <Badge tone="secondary">{texts.unchecked}</Badge> : null}
            {passes === true ? <Badge tone="green">{texts.passes}</Badge> : null}
            {passes === false ? <Badge tone="red">{texts.fails(found)}</Badge> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
