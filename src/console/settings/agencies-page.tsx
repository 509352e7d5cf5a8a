import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { AreaField, SelectField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { ticketsTexts } from '#src/console/tickets/tickets-texts.ts';
import { may } from '#src/people/rights.ts';
import type { AgencyLine, ShownAgencies } from '#src/settings/show-agencies.ts';
import { agenciesTexts } from './agencies-texts.ts';
import { AgencyForm, type AgencyTyped } from './agency-form.tsx';
import { centreTexts } from './centre-texts.ts';
import { type LostRace, LostRaceAlert } from './lost-race.tsx';
import { SettingsTabs } from './settings-tabs.tsx';

export type AgenciesView = {
  readonly visit: Visit;
  readonly shown: ShownAgencies;
  /** The form that is open. */
  readonly form: AgencyTyped | null;
  readonly wards: { readonly typed: string; readonly wrong?: string | undefined };
  readonly refused: { readonly title: string; readonly text: string } | null;
  readonly lost: LostRace | null;
};

export function AgenciesPage(view: AgenciesView) {
  const { visit, shown, form, refused, lost } = view;
  const texts = agenciesTexts(visit.language);
  const isOpen = may(visit.staff, 'settings.write');
  const add = (
    <a class="btn btn-primary" href="/console/settings/agencies?add=#agency">
      {texts.add}
    </a>
  );
  return (
    <ConsolePage
      {...{ visit, title: texts.title, said: texts.said, above: centreTexts(visit.language).title }}
      actions={isOpen && !form && shown.lines.length > 0 ? add : null}
    >
      <SettingsTabs visit={visit} />
      <LostRaceAlert visit={visit} lost={lost} />
      {refused ? (
        <Alert kind="danger" title={refused.title}>
          <p>{refused.text}</p>
        </Alert>
      ) : null}
      <p class="text-secondary">{texts.text}</p>
      {isOpen && form ? <AgencyForm {...{ visit, shown, form }} /> : null}
      {shown.lines.length > 0 ? (
        <Listed {...view} />
      ) : form ? null : (
        <EmptyState icon="people" title={texts.none} text={texts.noneText} action={isOpen ? add : null} />
      )}
      {shown.unlisted.length > 0 ? <Unlisted {...view} /> : null}
      <Wards {...view} />
    </ConsolePage>
  );
}

function Listed({ visit, shown }: AgenciesView) {
  const texts = agenciesTexts(visit.language);
  const mayWrite = may(visit.staff, 'settings.write');
  const { columns } = texts;
  return (
    <div class="card mb-3">
      <div class="table-responsive">
        <table class="table card-table table-vcenter table-stacks">
          <thead>
            <tr>
              {[columns.name, columns.sees, columns.phone, columns.use].map((label) => (
                <th scope="col">{label}</th>
              ))}
              {mayWrite ? (
                <th scope="col">
                  <span class="visually-hidden">{texts.change}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {shown.lines.map(({ agency, use }) => (
              <tr>
                <td data-label={columns.name}>
                  <strong>{agency.name}</strong>
                  {agency.code ? <span class="text-secondary"> {agency.code}</span> : null}
                </td>
                <td data-label={columns.sees}>{sees({ agency, use }, visit) || texts.seesNone}</td>
                <td data-label={columns.phone}>{agency.phone ?? '–'}</td>
                <td data-label={columns.use}>
                  {texts.use(use ?? { conversations: 0, reports: 0, people: 0 })}
                </td>
                {mayWrite ? (
                  <td>
                    <div class="btn-list flex-nowrap">
                      <a
                        class="btn"
                        href={`/console/settings/agencies?edit=${encodeURIComponent(agency.name)}#agency`}
                        aria-label={texts.changeTitle(agency.name)}
                      >
                        {texts.change}
                      </a>
                      <PostForm
                        visit={visit}
                        action="/settings/agencies/remove"
                        confirm={texts.removeConfirm(agency.name)}
                      >
                        <input type="hidden" name="version" value={String(shown.setting.version)} />
                        <input type="hidden" name="name" value={agency.name} />
                        <button class="btn" type="submit" aria-label={`${texts.remove}: ${agency.name}`}>
                          {texts.remove}
                        </button>
                      </PostForm>
                    </div>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function sees({ agency }: AgencyLine, { language }: Pick<Visit, 'language'>): string {
  const names = ticketsTexts(language).categories;
  return agency.categories.map((each) => names[each] ?? each).join(', ');
}

/** Names that were typed or configured: each is put on the list, or goes on by one that is there. */
function Unlisted({ visit, shown }: AgenciesView) {
  const texts = agenciesTexts(visit.language);
  const mayWrite = may(visit.staff, 'settings.write');
  const listed = shown.lines.map(({ agency: { name } }) => ({ value: name, label: name }));
  return (
    <section class="card mb-3">
      <div class="card-header">
        <h2 class="card-title">{texts.unlisted}</h2>
      </div>
      <div class="card-body">
        <p class="text-secondary">{texts.unlistedText}</p>
        <ul class="agencies-unlisted">
          {shown.unlisted.map((line) => (
            <li>
              <p>
                <strong>{line.agency.name}</strong>{' '}
                <span class="text-secondary">
                  {[texts.use(line.use ?? { conversations: 0, reports: 0, people: 0 }), sees(line, visit)]
                    .filter(Boolean)
                    .join('; ')}
                </span>
              </p>
              {mayWrite ? (
                <div class="agencies-acts">
                  <a
                    class="btn"
                    href={`/console/settings/agencies?edit=${encodeURIComponent(line.agency.name)}#agency`}
                    aria-label={`${texts.list}: ${line.agency.name}`}
                  >
                    {texts.list}
                  </a>
                  {listed.length > 0 && line.use ? (
                    <PostForm
                      visit={visit}
                      action="/settings/agencies/merge"
                      confirm={texts.mergeConfirm(line.agency.name)}
                    >
                      <input type="hidden" name="version" value={String(shown.setting.version)} />
                      <input type="hidden" name="from" value={line.agency.name} />
                      <SelectField
                        {...{ name: 'into', label: texts.mergeInto, options: listed, required: true }}
                        within={line.agency.name}
                      />
                      <button class="btn" type="submit" aria-label={`${texts.merge}: ${line.agency.name}`}>
                        {texts.merge}
                      </button>
                    </PostForm>
                  ) : null}
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Wards({ visit, shown, wards }: AgenciesView) {
  const texts = agenciesTexts(visit.language);
  return (
    <section class="card">
      <div class="card-header">
        <h2 class="card-title">{texts.wards}</h2>
      </div>
      <div class="card-body">
        {visit.resources.centre.province === null ? (
          <p class="text-secondary">{texts.wardsConfigured}</p>
        ) : null}
        {may(visit.staff, 'settings.write') ? (
          <PostForm visit={visit} action="/settings/agencies/wards" guard>
            <input type="hidden" name="version" value={String(shown.setting.version)} />
            <AreaField
              {...{ name: 'wards', label: texts.wards, hint: texts.wardsHint, value: wards.typed }}
              {...{ wrong: wards.wrong, rows: 6, max: 40_000 }}
            />
            <button class="btn btn-primary" type="submit">
              {texts.wardsSave}
            </button>
          </PostForm>
        ) : (
          <p class="m-0">{shown.wards.join(', ') || texts.wardsNone}</p>
        )}
      </div>
    </section>
  );
}
