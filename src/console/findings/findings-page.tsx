import { dayInVietnam } from '#src/clock.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Badge, type Tone } from '#src/console/frame/badge.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { SelectField } from '#src/console/frame/fields.tsx';
import { Pager } from '#src/console/frame/pager.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { FindingsForStaff } from '#src/monitoring/show-findings.ts';
import type { FindingsAsked } from './asked-findings.ts';
import { findingsTexts, sayDay } from './findings-texts.ts';
import { RuleList } from './rule-list.tsx';

type Shown = { readonly visit: Visit; readonly asked: FindingsAsked; readonly shown: FindingsForStaff };
type Line = FindingsForStaff['findings'][number];

/** What the monitoring rules found, the latest first. */
export function FindingsPage({ visit, asked, shown }: Shown) {
  const texts = findingsTexts(visit.language);
  const { findings, rules, next } = shown;
  // What nobody confirmed shows nothing: that is not the same as that nothing was found.
  const isBlind = rules.every(({ confirmed }) => confirmed === null);
  const isPlain = asked.state === 'open' && asked.rule === null && asked.agency === null;
  return (
    <ConsolePage
      visit={visit}
      title={texts.title}
      said={texts.said}
      actions={<Export visit={visit} asked={asked} />}
    >
      <p class="text-secondary">{texts.lead}</p>
      <RuleList visit={visit} rules={rules} />
      <Filters {...{ visit, asked, shown }} />
      <div id="findings" data-live="findings">
        {findings.length === 0 && isBlind ? (
          <EmptyState icon="clock" title={texts.blindTitle} text={texts.blind} />
        ) : findings.length === 0 ? (
          <EmptyState
            icon="check"
            title={isPlain ? texts.noneTitle : texts.nothingFound}
            text={isPlain ? texts.none : texts.nothingFoundText}
          />
        ) : (
          <div class="card">
            <div class="table-responsive">
              <table class="table table-vcenter card-table table-stacks" data-list>
                <thead>
                  <tr>
                    {Object.values(texts.columns).map((column) => (
                      <th scope="col">{column}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {findings.map((found) => (
                    <FindingLine {...{ visit, found }} rule={nameOf(shown, found)} />
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        )}
        <Pager visit={visit} next={next === null ? null : `${next.happenedAt.getTime()}-${next.id}`} />
      </div>
    </ConsolePage>
  );
}

function nameOf({ rules }: FindingsForStaff, { violation }: Line): string {
  return rules.find((rule) => rule.violation === violation)?.name ?? violation;
}

const tones: Readonly<Record<Line['state'], Tone>> = {
  open: 'yellow',
  confirmed: 'red',
  dismissed: 'secondary',
};

export function FindingBadge(props: { readonly visit: Visit; readonly state: Line['state'] }) {
  return <Badge tone={tones[props.state]}>{findingsTexts(props.visit.language).states[props.state]}</Badge>;
}

function FindingLine(props: { readonly visit: Visit; readonly found: Line; readonly rule: string }) {
  const { visit, found, rule } = props;
  const texts = findingsTexts(visit.language);
  return (
    <tr id={`finding-${found.id}`}>
      <td>
        <a href={`/console/findings/${found.id}`} data-line>
          {`${texts.subjects[found.subject]} ${found.code}`}
        </a>
      </td>
      <td data-label={texts.columns.rule}>{rule}</td>
      <td data-label={texts.columns.agency}>{found.agency ?? texts.noAgency}</td>
      <td data-label={texts.columns.day}>{sayDay(dayInVietnam(found.happenedAt))}</td>
      <td data-label={texts.columns.state}>
        <FindingBadge visit={visit} state={found.state} />
      </td>
    </tr>
  );
}

function Filters({ visit, asked, shown }: Shown) {
  const texts = findingsTexts(visit.language);
  const any = { value: '', label: texts.any };
  const states = (['open', 'confirmed', 'dismissed'] as const).map((state) => ({
    value: state,
    label: texts.states[state],
  }));
  return (
    <form method="get" class="filters filters-tight findings-filters">
      <SelectField
        {...{ name: 'rule', label: texts.ruleLabel, value: asked.rule ?? '' }}
        options={[any, ...shown.rules.map(({ violation, name }) => ({ value: violation, label: name }))]}
      />
      <SelectField
        {...{ name: 'agency', label: texts.agencyLabel, value: asked.agency ?? '' }}
        options={[any, ...shown.agencies.map((agency) => ({ value: agency, label: agency }))]}
      />
      <SelectField
        {...{ name: 'state', label: texts.stateLabel, value: asked.state }}
        options={[...states, { value: 'all', label: texts.any }]}
      />
      <button class="btn" type="submit">
        <ConsoleIcon name="search" />
        {consoleTexts(visit.language).filter}
      </button>
    </form>
  );
}

function Export({ visit, asked }: Pick<Shown, 'visit' | 'asked'>) {
  const { rule, agency, state } = asked;
  return (
    <PostForm visit={visit} action="/findings.csv">
      {Object.entries({ rule, agency, state }).map(([name, value]) => (
        <input type="hidden" name={name} value={value ?? ''} />
      ))}
      <button class="btn" type="submit">
        <ConsoleIcon name="download" />
        {findingsTexts(visit.language).exportDo}
      </button>
    </PostForm>
  );
}
