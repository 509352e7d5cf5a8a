import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { Pager } from '#src/console/frame/pager.tsx';
import { type GapGroup, type GapKind, gapKinds, gapStates } from '#src/gaps/gap.ts';
import type { GapPage, GapSearch } from '#src/gaps/show-gaps.ts';
import { gapsTexts } from './gaps-texts.ts';

type Shown = { readonly visit: Visit; readonly asked: GapSearch; readonly page: GapPage };

/** What people asked in vain, those asked most often first. */
export function GapsPage(shown: Shown) {
  const { visit, asked, page } = shown;
  const texts = gapsTexts(visit.language);
  const filtered = asked.state !== 'todo' || asked.kind !== null || asked.words !== null;
  return (
    <ConsolePage visit={visit} title={texts.title} said={texts.said}>
      <p class="text-secondary">{texts.lead}</p>
      <Filters {...shown} />
      <div id="gaps" data-live="gaps">
        {page.groups.length === 0 ? (
          <EmptyState
            icon="check"
            title={filtered ? texts.nothingFound : texts.emptyTitle}
            text={filtered ? texts.nothingFoundText : texts.empty}
          />
        ) : (
          <div class="card">
            <div class="table-responsive">
              <table class="table table-vcenter card-table table-stacks" data-list>
                <thead>
                  <tr>
                    <th scope="col">{texts.columns.question}</th>
                    <th scope="col">{texts.columns.lately}</th>
                    <th scope="col">{texts.columns.total}</th>
                    <th scope="col">{texts.columns.why}</th>
                    <th scope="col">{texts.columns.last}</th>
                  </tr>
                </thead>
                <tbody>
                  {page.groups.map((group) => (
                    <Line visit={visit} group={group} />
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        )}
        <Pager visit={visit} next={page.next === null ? null : String(page.next)} />
      </div>
    </ConsolePage>
  );
}

function Filters({ visit, asked, page }: Shown) {
  const texts = gapsTexts(visit.language);
  const count = (state: GapSearch['state']): number => {
    const { open = 0, working = 0 } = page.counts;
    return state === 'todo' ? open + working : (page.counts[state] ?? 0);
  };
  return (
    <form method="get" class="filters">
      <label class="form-label" for="gaps-q">
        {texts.search}
        <input
          id="gaps-q"
          class="form-control"
          type="search"
          name="q"
          value={asked.words ?? ''}
          data-search
        />
      </label>
      <label class="form-label" for="gaps-state">
        {texts.stateLabel}
        <select id="gaps-state" class="form-select" name="state">
          {(['todo', ...gapStates] as const).map((state) => (
            <option value={state} selected={state === asked.state}>
              {`${texts.states[state]} (${count(state)})`}
            </option>
          ))}
        </select>
      </label>
      <label class="form-label" for="gaps-kind">
        {texts.kindLabel}
        <select id="gaps-kind" class="form-select" name="kind">
          <option value="">{texts.anyKind}</option>
          {gapKinds.map((kind) => (
            <option value={kind} selected={kind === asked.kind}>
              {texts.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <button class="btn" type="submit">
        <ConsoleIcon name="search" />
        {consoleTexts(visit.language).filter}
      </button>
    </form>
  );
}

function Line({ visit, group }: { readonly visit: Visit; readonly group: GapGroup }) {
  const texts = gapsTexts(visit.language);
  return (
    <tr id={`gap-${group.id}`}>
      <td>
        <a href={`/console/gaps/${group.id}`} data-line>
          {group.question ?? texts.noQuestion}
        </a>
      </td>
      <td data-label={texts.columns.lately}>{texts.times(group.lately)}</td>
      <td data-label={texts.columns.total}>{texts.times(group.total)}</td>
      <td data-label={texts.columns.why}>
        <GapKinds visit={visit} kinds={group.kinds} />
      </td>
      <td data-label={texts.columns.last}>{group.lastAt ? <Moment at={group.lastAt} /> : null}</td>
    </tr>
  );
}

/** Why, each with how often. */
export function GapKinds(props: { readonly visit: Visit; readonly kinds: GapGroup['kinds'] }) {
  const texts = gapsTexts(props.visit.language);
  const said = gapKinds.filter((kind) => props.kinds[kind] !== undefined);
  return (
    <span class="badges-list">
      {said.map((kind: GapKind) => (
        <Badge tone={kind === 'corrected' || kind === 'low-rated' ? 'red' : 'yellow'}>
          {`${texts.kinds[kind]} · ${props.kinds[kind]}`}
        </Badge>
      ))}
    </span>
  );
}
