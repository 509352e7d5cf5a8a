import type { DraftFilter } from '#db/list-drafts.ts';
import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { Pager } from '#src/console/frame/pager.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { DraftPage } from '#src/desk/show-drafts.ts';
import { may } from '#src/people/rights.ts';
import { DraftLines } from './draft-lines.tsx';
import { editorTexts } from './editor-texts.ts';

export const draftViews = [
  'mine',
  'review',
  'open',
  'unreviewed',
  'over',
] as const satisfies readonly DraftFilter['which'][];

export type DraftsProps = {
  readonly visit: Visit;
  readonly which: DraftFilter['which'];
  readonly q: string;
  readonly page: DraftPage;
};

/** What is being written, by whom, and what waits for whom. */
export function DraftsPage(props: DraftsProps) {
  const { visit, page, which } = props;
  const { list, said } = editorTexts(visit.language);
  return (
    <ConsolePage
      visit={visit}
      title={list.title}
      said={said}
      actions={may(visit.staff, 'desk.write') ? <Start visit={visit} /> : null}
    >
      <DeskTabs visit={visit} current="drafts" />
      <div id="drafts" data-live="drafts">
        {page.counts.unreviewed > 0 && which !== 'unreviewed' ? (
          <Alert kind="warning" title={list.remind(page.counts.unreviewed)}>
            {list.remindText} <a href="/console/desk/drafts?show=unreviewed">{list.remindLink}</a>
          </Alert>
        ) : null}
        <Views {...props} />
        <DraftLines {...props} />
      </div>
      <Pager visit={visit} next={page.next} />
    </ConsolePage>
  );
}

function Start({ visit }: Pick<DraftsProps, 'visit'>) {
  const { list, kinds } = editorTexts(visit.language);
  return (
    <PostForm visit={visit} action="/desk/drafts" class="start-draft">
      <label class="visually-hidden" for="start-kind">
        {list.startKind}
      </label>
      <select class="form-select" name="kind" id="start-kind">
        {(['procedure', 'guide', 'notice', 'place'] as const).map((kind) => (
          <option value={kind}>{kinds[kind]}</option>
        ))}
      </select>
      <button class="btn btn-primary" type="submit" data-key="n">
        <ConsoleIcon name="add" />
        {list.start}
      </button>
    </PostForm>
  );
}

function Views({ visit, which, q, page }: DraftsProps) {
  const { list } = editorTexts(visit.language);
  const { search } = consoleTexts(visit.language);
  const counts: Readonly<Partial<Record<DraftFilter['which'], number>>> = page.counts;
  return (
    <div class="draft-views">
      <nav aria-label={list.viewsLabel}>
        <ul class="nav nav-pills">
          {draftViews.map((view) => (
            <li class="nav-item">
              <a
                class={view === which ? 'nav-link active' : 'nav-link'}
                href={`/console/desk/drafts?show=${view}`}
                aria-current={view === which ? 'page' : undefined}
              >
                {list.views[view]}
                {counts[view] ? <span class="count">{counts[view]}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" action="/console/desk/drafts" class="draft-search">
        <input type="hidden" name="show" value={which} />
        <input
          class="form-control"
          type="search"
          name="q"
          value={q}
          aria-label={list.search}
          placeholder={list.search}
          data-search
        />
        <button class="btn" type="submit">
          {search}
        </button>
      </form>
    </div>
  );
}
