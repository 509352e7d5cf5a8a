import { dayName } from '#src/answers/compose/say-opening.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { AreaField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import type { HoursRead, HoursTyped } from '#src/settings/read-hours-form.ts';
import type { ShownHours } from '#src/settings/show-hours.ts';
import type { ShownSetting } from '#src/settings/show-setting.ts';
import type { LostRace } from './lost-race.tsx';
import { receptionTexts } from './reception-texts.ts';
import { SaveOrTry } from './save-or-try.tsx';
import { SettingFrame } from './setting-frame.tsx';

export type HoursForm = {
  readonly visit: Visit;
  readonly setting: ShownSetting<'hours'>;
  readonly shown: ShownHours;
  readonly typed: HoursTyped;
  readonly wrong: Extract<HoursRead, { kind: 'wrong' }>['wrong'];
  readonly lost: LostRace | null;
  /** Shown with what would come of it; nothing was saved. */
  readonly isTried: boolean;
};

export function HoursPage(form: HoursForm) {
  const { visit, setting, shown, lost, isTried } = form;
  const texts = receptionTexts(visit.language).hours;
  return (
    <SettingFrame
      {...{ visit, setting, lost, path: '/settings/hours', title: texts.title, lead: texts.text }}
      unset={texts.unset}
      reset={{ label: texts.reset, confirm: texts.resetConfirm }}
    >
      <div class="card mb-3">
        <div class="card-body">
          {isTried ? <Alert kind="info" title={texts.tried} /> : null}
          <p>
            <strong>{sayNow(form)}</strong>
          </p>
          {setting.value || isTried ? null : (
            <p>{shown.isOfficeHours ? texts.officeHours : texts.ownHours}</p>
          )}
          {shown.differsOn ? (
            <Alert kind="warning" title={texts.differs(sayDay(shown.differsOn))}>
              <p class="m-0">
                {texts.differsText} <a href="/console/desk/places">{texts.placesLink}</a>
              </p>
            </Alert>
          ) : null}
          <p class="text-secondary">
            {texts.places} {shown.differsOn ? null : <a href="/console/desk/places">{texts.placesLink}</a>}
          </p>
          {may(visit.staff, 'settings.write') ? <WeekForm {...form} /> : <WeekTable {...form} />}
        </div>
      </div>
      <Coming {...form} />
    </SettingFrame>
  );
}

function sayNow({ visit, shown }: HoursForm): string {
  const { language } = visit;
  const texts = receptionTexts(language).hours;
  if (shown.now.kind === 'open') return texts.nowOpen;
  const { opensAt } = shown.now;
  if (!opensAt) return texts.nowNever;
  const today = dayInVietnam(visit.resources.clock.now());
  const day = dayName(dayInVietnam(opensAt), { today, language, kept: true });
  return texts.nowClosed(`${timeInVietnam(opensAt)} ${day}`);
}

function sayDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

function WeekForm({ visit, setting, typed, wrong }: HoursForm) {
  const texts = receptionTexts(visit.language).hours;
  const say = (field: string): string | undefined => {
    const found = wrong[field];
    if (!found) return undefined;
    const line = found.line && field === 'days' ? ` ${texts.line(found.line)}` : '';
    return `${texts.wrong[found.key] ?? found.key}${line}`;
  };
  return (
    <PostForm visit={visit} action="/settings/hours" guard>
      <input type="hidden" name="version" value={String(setting.version)} />
      <fieldset>
        <legend class="form-label">{texts.week}</legend>
        <p class="form-hint">{texts.weekHint}</p>
        {say('week') ? <Alert kind="danger" title={say('week') ?? ''} /> : null}
        <div class="row">
          {texts.weekdays.map((label, at) => (
            <div class="col-md-6 col-xl-4">
              <TextField
                name={`day${at + 1}`}
                label={label}
                value={typed.week[at] ?? ''}
                wrong={say(`week.${at}`)}
                max={120}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <AreaField
        name="days"
        label={texts.days}
        hint={texts.daysHint}
        value={typed.days}
        wrong={say('days')}
        rows={5}
        max={8_000}
      />
      <SaveOrTry language={visit.language} />
    </PostForm>
  );
}

function WeekTable({ visit, typed }: HoursForm) {
  const texts = receptionTexts(visit.language).hours;
  return (
    <dl class="row m-0">
      {texts.weekdays.map((label, at) => (
        <>
          <dt class="col-4 col-md-2">{label}</dt>
          <dd class="col-8 col-md-10">{typed.week[at] || '–'}</dd>
        </>
      ))}
    </dl>
  );
}

function Coming({ visit, shown }: HoursForm) {
  const texts = receptionTexts(visit.language).hours;
  return (
    <section class="card">
      <div class="card-header">
        <h2 class="card-title">{texts.coming}</h2>
      </div>
      <div class="card-body">
        {shown.coming.length === 0 ? <p class="m-0">{texts.comingNone}</p> : null}
        <ul class="m-0">
          {shown.coming.map(({ day, why }) => (
            <li>
              {sayDay(day)}
              {why ? `: ${why[visit.language]}` : null}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
