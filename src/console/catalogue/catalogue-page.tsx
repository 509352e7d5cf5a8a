import { formatDay } from '#src/answers/compose/format-day.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { Pager } from '#src/console/frame/pager.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { DeskFound, DeskSearch } from '#src/desk/catalogue/find-desk-entries.ts';
import { may } from '#src/people/rights.ts';
import { catalogueTexts } from './catalogue-texts.ts';
import { DeskTabs } from './desk-tabs.tsx';
import { entryPath } from './entry-path.ts';

export const deskKinds = ['procedure', 'guide', 'place', 'notice'] as const;
export const deskLevels = ['ministry', 'province', 'commune', 'other'] as const;
export const deskStates = [
  'in-force',
  'unreviewed',
  'reviewed',
  'overlaid',
  'received',
  'finding',
  'draft',
  'gone',
] as const satisfies readonly NonNullable<DeskSearch['state']>[];

type Shown = { readonly visit: Visit; readonly asked: DeskSearch; readonly found: DeskFound };

/** Everything that the centre knows: searched as citizens would, filtered as editors need. */
export function CataloguePage(shown: Shown) {
  const { visit, asked, found } = shown;
  const texts = catalogueTexts(visit.language);
  const isAsked = [asked.q, asked.kind, asked.field, asked.level, asked.state].some(Boolean);
  return (
    <ConsolePage visit={visit} title={texts.title} actions={<Add {...shown} />} said={texts.said}>
      <DeskTabs visit={visit} current="catalogue" />
      <Filters {...shown} />
      <p class="text-secondary" role="status">
        {texts.found(found.total)}
        {isAsked ? (
          <>
            {' · '}
            <a href="/console/desk">{texts.clear}</a>
          </>
        ) : null}
      </p>
      {found.lines.length === 0 ? (
        <EmptyState
          icon={isAsked ? 'search' : 'book'}
          title={isAsked ? texts.nothing : texts.empty}
          text={isAsked ? texts.nothingText : texts.emptyText}
        />
      ) : (
        <div class="card">
          <div class="table-responsive">
            <table class="table table-vcenter card-table table-stacks" data-list>
              <thead>
                <tr>
                  <th scope="col">{texts.columns.name}</th>
                  <th scope="col">{texts.columns.decides}</th>
                  <th scope="col">{texts.columns.state}</th>
                  <th scope="col">{texts.columns.changed}</th>
                </tr>
              </thead>
              <tbody>
                {found.lines.map((line) => (
                  <Line visit={visit} line={line} />
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
      <Pager visit={visit} next={found.next} />
    </ConsolePage>
  );
}

/** A new entry of the kind that is shown. */
function Add({ visit, asked }: Shown) {
  if (!may(visit.staff, 'desk.write')) return null;
  return (
    <PostForm visit={visit} action="/desk/drafts">
      <input type="hidden" name="kind" value={asked.kind ?? 'procedure'} />
      <button class="btn btn-primary" type="submit">
        {catalogueTexts(visit.language).addEntry}
      </button>
    </PostForm>
  );
}

function Filters({ visit, asked, found }: Shown) {
  const texts = catalogueTexts(visit.language);
  return (
    <search>
      <form method="get" class="filters filters-tight">
        <label class="form-label filter-words" for="desk-q">
          {texts.search}
          <input
            id="desk-q"
            class="form-control"
            type="search"
            name="q"
            value={asked.q}
            placeholder={texts.searchHint}
            maxlength={200}
            data-search
          />
        </label>
        <Choice
          {...{ visit, name: 'kind', label: texts.kind, value: asked.kind }}
          options={deskKinds.map((kind) => [kind, texts.kinds[kind]])}
        />
        <Choice
          {...{ visit, name: 'field', label: texts.field, value: asked.field }}
          options={found.fields.map((field) => [field, field])}
        />
        <Choice
          {...{ visit, name: 'level', label: texts.level, value: asked.level }}
          options={deskLevels.map((level) => [level, texts.levels[level]])}
        />
        <Choice
          {...{ visit, name: 'state', label: texts.state, value: asked.state }}
          options={deskStates.map((state) => [state, texts.states[state]])}
        />
        <button class="btn" type="submit">
          <ConsoleIcon name="search" />
          {consoleTexts(visit.language).search}
        </button>
      </form>
    </search>
  );
}

/** One of the filters; empty takes all. */
export function Choice(props: {
  readonly visit: Pick<Visit, 'language'>;
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [string, string])[];
}) {
  const { visit, name, label, value, options } = props;
  const id = `filter-${name}`;
  return (
    <label class="form-label" for={id}>
      {label}
      <select class="form-select" id={id} name={name}>
        <option value="">{catalogueTexts(visit.language).any}</option>
        {options.map(([option, words]) => (
          <option value={option} selected={option === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

type LineProps = { readonly visit: Visit; readonly line: DeskFound['lines'][number] };

function Line({ visit, line }: LineProps) {
  const texts = catalogueTexts(visit.language);
  const { id, kind, name, plainName, field, decides, changedAt } = line;
  const about = kind === 'procedure' ? [id, field] : [texts.kinds[kind]];
  return (
    <tr>
      <td>
        <a href={entryPath(id)} data-line>
          {plainName ?? name}
        </a>
        {plainName ? <div class="text-secondary entry-title">{name}</div> : null}
        <div class="text-secondary small">{about.filter(Boolean).join(' · ')}</div>
      </td>
      <td data-label={texts.columns.decides}>{decides.slice(0, 2).join('; ') || '–'}</td>
      <td data-label={texts.columns.state}>
        <span class="badges">
          <States visit={visit} line={line} />
        </span>
      </td>
      <td data-label={texts.columns.changed}>{changedAt ? <Moment at={changedAt} /> : '–'}</td>
    </tr>
  );
}

function States({ visit, line }: LineProps) {
  const { badges } = catalogueTexts(visit.language);
  const { origin, replacedBy, startsOn } = line;
  const isGone = origin === null && replacedBy === null && startsOn === null;
  return (
    <>
      {replacedBy !== null ? <Badge tone="secondary">{badges.replaced(replacedBy)}</Badge> : null}
      {isGone ? <Badge tone="secondary">{badges.gone}</Badge> : null}
      {startsOn === null ? null : (
        <Badge tone="blue">{badges.starts(formatDay(startsOn, visit.language))}</Badge>
      )}
      {origin === null ? null : (
        <Badge tone={origin === 'local' ? 'green' : 'secondary'}>{badges[origin]}</Badge>
      )}
      {line.check ? <Badge tone="yellow">{badges.check}</Badge> : null}
      {line.finding ? <Badge tone="yellow">{badges.finding}</Badge> : null}
      {line.draft ? <Badge tone="blue">{badges.draft}</Badge> : null}
      {line.overlaid ? <Badge tone="blue">{badges.overlaid}</Badge> : null}
      {line.received === true ? <Badge tone="green">{badges.received}</Badge> : null}
      {line.flags > 0 ? <Badge tone="yellow">{badges.flags(line.flags)}</Badge> : null}
    </>
  );
}
