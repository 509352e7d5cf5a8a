import { type Retention, usualRetention } from '#src/config.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import type { RetentionPreview } from '#src/settings/preview-retention.ts';
import { fewestDays, retentionPeriods } from '#src/settings/settings-schema.ts';
import type { ShownSetting } from '#src/settings/show-setting.ts';
import { centreTexts } from './centre-texts.ts';
import { type LostRace, LostRaceAlert } from './lost-race.tsx';
import { SettingsTabs } from './settings-tabs.tsx';

/** What was asked for, and what the next night would delete with it. */
export type RetentionAsked = {
  readonly wanted: Retention;
  readonly rows: RetentionPreview;
  readonly wrong: string | null;
};

export type RetentionForm = {
  readonly visit: Visit;
  readonly setting: ShownSetting<'retention'>;
  readonly values: Readonly<Record<string, string>>;
  readonly wrong: Readonly<Record<string, string>>;
  readonly asked: RetentionAsked | null;
  readonly lost: LostRace | null;
};

export function RetentionPage(form: RetentionForm) {
  const { visit, setting, lost, asked } = form;
  const all = centreTexts(visit.language);
  const texts = all.retention;
  return (
    <ConsolePage visit={visit} title={texts.title} said={all.said} above={all.title}>
      <SettingsTabs visit={visit} />
      <LostRaceAlert visit={visit} lost={lost} />
      <p class="text-secondary">{texts.text}</p>
      {asked ? <Preview {...{ visit, setting, asked }} /> : null}
      <div class="card">
        <div class="card-body">
          <p>
            <Badge tone={setting.value ? 'blue' : 'secondary'}>
              {setting.value ? all.set : all.fromEnvironment}
            </Badge>{' '}
            {setting.changed ? all.changedBy(setting.changed.by) : null}
          </p>
          {may(visit.staff, 'retention.write') ? <Periods {...form} /> : <Standing visit={visit} />}
        </div>
      </div>
    </ConsolePage>
  );
}

/** Only looks: what is asked for stands in the address, and is saved on the next page. */
function Periods({ visit, values, wrong }: RetentionForm) {
  const texts = centreTexts(visit.language).retention;
  return (
    <form method="get" action="/console/settings/retention">
      <div class="row">
        {retentionPeriods.map((period) => (
          <div class="col-sm-6 col-lg-4">
            <TextField
              name={period}
              type="number"
              label={`${texts.kinds[period]} (${texts.inDays.toLowerCase()})`}
              hint={texts.atLeast(fewestDays[period])}
              value={values[period]}
              wrong={wrong[period]}
              required
            />
          </div>
        ))}
      </div>
      <button class="btn btn-primary" type="submit">
        {texts.look}
      </button>
    </form>
  );
}

function Standing({ visit }: { readonly visit: Visit }) {
  const texts = centreTexts(visit.language).retention;
  const now = visit.resources.retention ?? usualRetention;
  return (
    <dl>
      {retentionPeriods.map((period) => (
        <>
          <dt>{texts.kinds[period]}</dt>
          <dd>{texts.days(now[period])}</dd>
        </>
      ))}
    </dl>
  );
}

function Preview(props: {
  readonly visit: Visit;
  readonly setting: ShownSetting<'retention'>;
  readonly asked: RetentionAsked;
}) {
  const { visit, setting, asked } = props;
  const { wanted, rows } = asked;
  const texts = centreTexts(visit.language).retention;
  const now = visit.resources.retention ?? usualRetention;
  const total = retentionPeriods.reduce((sum, period) => sum + rows[period], 0);
  return (
    <section class="card retention-preview" aria-labelledby="preview">
      <div class="card-body">
        <h2 class="card-title" id="preview">
          {texts.preview}
        </h2>
        <p>{texts.previewText}</p>
        <div class="table-responsive">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{texts.kind}</th>
                <th scope="col">{texts.from}</th>
                <th scope="col">{texts.to}</th>
                <th scope="col">{texts.rows}</th>
              </tr>
            </thead>
            <tbody>
              {retentionPeriods.map((period) => (
                <tr>
                  <th scope="row">{texts.kinds[period]}</th>
                  <td>{texts.days(now[period])}</td>
                  <td>{texts.days(wanted[period])}</td>
                  <td>{rows[period] === 0 ? '0' : <Badge tone="red">{String(rows[period])}</Badge>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {total === 0 ? <p class="mt-3">{texts.nothing}</p> : null}
        <PostForm
          visit={visit}
          action="/settings/retention"
          {...(total > 0 ? { confirm: texts.confirm(total) } : {})}
        >
          <input type="hidden" name="version" value={String(setting.version)} />
          {retentionPeriods.map((period) => (
            <input type="hidden" name={period} value={String(wanted[period])} />
          ))}
          <TextField name="why" label={texts.why} wrong={asked.wrong ?? undefined} max={300} required />
          <div class="btn-list">
            <button class={total === 0 ? 'btn btn-primary' : 'btn btn-danger'} type="submit">
              {texts.save}
            </button>
            <a class="btn" href="/console/settings/retention">
              {texts.back}
            </a>
          </div>
        </PostForm>
      </div>
    </section>
  );
}
