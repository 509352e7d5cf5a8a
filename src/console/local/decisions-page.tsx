import { formatDay } from '#src/answers/compose/format-day.ts';
import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import type { showDecisions } from '#src/desk/local/show-decisions.ts';
import { may } from '#src/people/rights.ts';
import { localTexts, sayArea } from './local-texts.ts';

type Shown = { readonly visit: Visit; readonly decisions: Awaited<ReturnType<typeof showDecisions>> };

/** What the province and its wards decided. */
export function DecisionsPage({ visit, decisions }: Shown) {
  const { language } = visit;
  const all = localTexts(language);
  const texts = all.decisions;
  const add = may(visit.staff, 'local.write') ? (
    <a class="btn btn-primary" href="/console/desk/local/change">
      {texts.add}
    </a>
  ) : null;
  return (
    <ConsolePage visit={visit} title={texts.title} actions={add} said={all.said}>
      <DeskTabs visit={visit} current="local" />
      <p class="text-secondary">{texts.lead}</p>
      {decisions.length === 0 ? (
        <EmptyState icon="book" title={texts.empty} text={texts.emptyText} action={add} />
      ) : (
        <div class="card" id="decisions" data-live="decisions">
          <table class="table table-vcenter card-table table-stacks" data-list>
            <thead>
              <tr>
                <th scope="col">{texts.columns.number}</th>
                <th scope="col">{texts.columns.area}</th>
                <th scope="col">{texts.columns.days}</th>
                <th scope="col">{texts.columns.procedures}</th>
              </tr>
            </thead>
            <tbody>
              {decisions.map((decision) => (
                <tr>
                  <td>
                    <a href={decisionPath(decision.number, decision.scope)} data-line>
                      {decision.number}
                    </a>{' '}
                    {decision.demo ? <Badge tone="secondary">{all.demo}</Badge> : null}
                    <div class="text-secondary small">{`${decision.issuer}: ${decision.title}`}</div>
                  </td>
                  <td data-label={texts.columns.area}>{sayArea(decision.scope, language)}</td>
                  <td data-label={texts.columns.days}>
                    {[
                      decision.from && `${all.from} ${formatDay(decision.from, language)}`,
                      decision.to && `${all.to} ${formatDay(decision.to, language)}`,
                    ]
                      .filter(Boolean)
                      .join(' ')}
                  </td>
                  <td data-label={texts.columns.procedures}>{texts.count(decision.procedures)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ConsolePage>
  );
}

export function decisionPath(number: string, area: string): string {
  return `/console/desk/local/decision?${new URLSearchParams({ number, area })}`;
}
