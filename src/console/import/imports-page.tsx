import { DeskTabs } from '#src/console/catalogue/desk-tabs.tsx';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { Field } from '#src/console/frame/fields.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { Pager } from '#src/console/frame/pager.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { ImportsPage as Page } from '#src/desk/import/show-imports.ts';
import { importTexts } from './import-texts.ts';

type Shown = {
  readonly visit: Visit;
  readonly page: Page;
  readonly wrong: 'choose' | 'oneAtATime' | null;
};

/** Where a file is brought, and what was brought before. */
export function ImportsPage(shown: Shown) {
  const { visit, page } = shown;
  const texts = importTexts(visit.language);
  return (
    <ConsolePage visit={visit} title={texts.title}>
      <DeskTabs visit={visit} current="import" />
      {visit.resources.fileReader ? <Bring {...shown} /> : <Alert kind="info" title={texts.unable} />}
      <h2 class="import-former">{texts.former}</h2>
      <div id="imports" data-live="imports">
        {page.imports.length === 0 ? (
          <EmptyState icon="upload" title={texts.empty} text={texts.emptyText} />
        ) : (
          <Former {...shown} />
        )}
        <Pager visit={visit} next={page.next} />
      </div>
    </ConsolePage>
  );
}

function Bring({ visit, wrong }: Shown) {
  const texts = importTexts(visit.language);
  return (
    <PostForm visit={visit} action="/desk/import" files class="card import-bring">
      <div class="card-body">
        <p>{texts.lead}</p>
        <Field
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          wrong={wrong ? texts[wrong] : undefined}
          required
          control={(spoken) => (
            <input
              {...spoken}
              class="form-control import-file"
              type="file"
              name="file"
              accept=".docx,.pdf,.xlsx,.html,.htm,.md,.json"
              data-key="n"
              required
            />
          )}
        />
        <p class="text-secondary">{texts.notTaken}</p>
        <button class="btn btn-primary" type="submit">
          <ConsoleIcon name="upload" />
          {texts.send}
        </button>
      </div>
    </PostForm>
  );
}

function Former({ visit, page }: Shown) {
  const texts = importTexts(visit.language);
  return (
    <div class="card">
      <div class="table-responsive">
        <table class="table table-vcenter card-table table-stacks" data-list>
          <thead>
            <tr>
              <th scope="col">{texts.columns.file}</th>
              <th scope="col">{texts.columns.state}</th>
              <th scope="col">{texts.columns.by}</th>
              <th scope="col">{texts.columns.at}</th>
            </tr>
          </thead>
          <tbody>
            {page.imports.map((one) => (
              <tr id={`import-${one.id}`}>
                <td>
                  <a href={`/console/desk/import/${one.id}`} data-line>
                    {one.fileName}
                  </a>
                </td>
                <td data-label={texts.columns.state}>
                  <Badge tone={({ reading: 'blue', read: 'green', refused: 'red' } as const)[one.state]}>
                    {texts.states[one.state]}
                  </Badge>{' '}
                  {Object.keys(one.drafts).length > 0
                    ? texts.draftsMade(Object.keys(one.drafts).length)
                    : null}
                </td>
                <td data-label={texts.columns.by}>{one.byName}</td>
                <td data-label={texts.columns.at}>
                  <Moment at={one.startedAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
