import { dayInVietnam } from '#src/clock.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { AreaField } from '#src/console/frame/fields.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { FindingForStaff } from '#src/monitoring/show-findings.ts';
import { may } from '#src/people/rights.ts';
import { evidenceWords } from './evidence-words.ts';
import { FindingBadge } from './findings-page.tsx';
import { findingsTexts, sayDay } from './findings-texts.ts';

export type FindingTrouble = { readonly kind: 'short' | 'lost'; readonly why: string };

type Shown = {
  readonly visit: Visit;
  readonly shown: FindingForStaff;
  readonly trouble: FindingTrouble | null;
};

/** One finding: what was seen, by which rule, and what somebody says of it. */
export function FindingPage(props: Shown) {
  const { visit, shown, trouble } = props;
  const { finding, rule } = shown;
  const texts = findingsTexts(visit.language);
  return (
    <ConsolePage
      visit={visit}
      title={`${texts.subjects[finding.subject]} ${finding.code}`}
      above={<a href="/console/findings">{texts.title}</a>}
      actions={<FindingBadge visit={visit} state={finding.state} />}
      said={texts.said}
    >
      {trouble?.kind === 'lost' ? (
        <Alert kind="danger" title={texts.lostTitle}>
          {texts.lost}
        </Alert>
      ) : null}
      <div class="finding-columns">
        <section class="card">
          <div class="card-body">
            <h2 class="card-title">{rule?.name ?? finding.violation}</h2>
            <Facts {...props} />
            <h3>{texts.evidenceTitle}</h3>
            <dl class="finding-facts">
              {evidenceWords(finding.evidence, texts).map(({ name, value }) => (
                <>
                  <dt>{name}</dt>
                  <dd>
                    <bdi>{value}</bdi>
                  </dd>
                </>
              ))}
            </dl>
          </div>
        </section>
        <div>
          <Verdict {...props} />
          <Rule {...props} />
        </div>
      </div>
    </ConsolePage>
  );
}

function Facts({ visit, shown: { finding } }: Shown) {
  const texts = findingsTexts(visit.language);
  return (
    <>
      <dl class="finding-facts">
        <dt>{texts.columns.agency}</dt>
        <dd>{finding.agency ?? texts.noAgency}</dd>
        {finding.procedureCode ? (
          <>
            <dt>{texts.procedure}</dt>
            <dd>{finding.procedureCode}</dd>
          </>
        ) : null}
        <dt>{texts.happenedAt}</dt>
        <dd>
          <Moment at={finding.happenedAt} />
        </dd>
        <dt>{texts.foundAt}</dt>
        <dd>
          <Moment at={finding.foundAt} />
        </dd>
      </dl>
      {finding.subject === 'ticket' && may(visit.staff, 'tickets.read') ? (
        <p>
          <a href={`/console/tickets/${finding.code}`}>{texts.openTicket}</a>
        </p>
      ) : null}
    </>
  );
}

function Rule({ visit, shown: { rule } }: Shown) {
  const texts = findingsTexts(visit.language);
  if (!rule) return null;
  const { confirmed } = rule;
  return (
    <section class="card mt-3">
      <div class="card-body">
        <h2 class="card-title">{texts.ruleTitle}</h2>
        <p>{`${rule.name} (${rule.version}), ${texts.from(sayDay(rule.from))}.`}</p>
        <p>
          <strong>{`${texts.anchor}: `}</strong>
          {rule.anchor}
        </p>
        {rule.check ? <p class="text-secondary">{texts.check}</p> : null}
        {confirmed ? (
          <p class="text-secondary">
            {texts.confirmedBy(confirmed.confirmedBy, sayDay(dayInVietnam(confirmed.confirmedAt)))}
          </p>
        ) : null}
      </div>
    </section>
  );
}

function Verdict({ visit, shown: { finding }, trouble }: Shown) {
  const texts = findingsTexts(visit.language);
  const isOpen = finding.state === 'open';
  return (
    <section class="card">
      <div class="card-body">
        <h2 class="card-title">{isOpen ? texts.settleTitle : texts.states[finding.state]}</h2>
        {finding.settledBy && finding.settledAt ? (
          <p>
            {`${texts.settledBy(finding.settledBy)}, `}
            <Moment at={finding.settledAt} />
          </p>
        ) : null}
        {finding.why ? (
          <p class="finding-why">
            <bdi>{finding.why}</bdi>
          </p>
        ) : null}
        {may(visit.staff, 'findings.settle') ? (
          <PostForm visit={visit} action={`/findings/${finding.id}/settle`} guard>
            <input type="hidden" name="was" value={finding.state} />
            <AreaField
              {...{ name: 'why', label: texts.why, hint: texts.whyHint, value: trouble?.why ?? '' }}
              {...{ rows: 3, max: 1000, required: true }}
              wrong={trouble?.kind === 'short' ? texts.whyShort : undefined}
            />
            <div class="btn-list">
              {isOpen ? (
                <>
                  <button class="btn btn-primary" type="submit" name="state" value="confirmed" data-key="v">
                    {texts.confirmDo}
                  </button>
                  <button class="btn" type="submit" name="state" value="dismissed" data-key="b">
                    {texts.dismissDo}
                  </button>
                </>
              ) : (
                <button class="btn" type="submit" name="state" value="open">
                  {texts.reopenDo}
                </button>
              )}
            </div>
          </PostForm>
        ) : null}
      </div>
    </section>
  );
}
