import { addDays } from '#knowledge/days.ts';
import { type CentreTextName, centreTextNames, type Language } from '#src/answers/answer.ts';
import { centreText } from '#src/answers/compose/centre-text.ts';
import { dayName } from '#src/answers/compose/say-opening.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Visit } from '#src/console/console-route.ts';
import { AreaField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { lineWords } from '#src/conversations/line/line-words.ts';
import { may } from '#src/people/rights.ts';
import { centreTextPlaceholders, longestCentreText } from '#src/settings/centre-texts-schema.ts';
import type { ShownSetting } from '#src/settings/show-setting.ts';
import type { LostRace } from './lost-race.tsx';
import { receptionTexts } from './reception-texts.ts';
import { SaveOrTry } from './save-or-try.tsx';
import { SettingFrame } from './setting-frame.tsx';

export type TextsTyped = Readonly<Record<CentreTextName, Readonly<Record<Language, string>>>>;

export type TextsForm = {
  readonly visit: Visit;
  readonly setting: ShownSetting<'texts'>;
  readonly typed: TextsTyped;
  /** By `greeting.vi`: what is wrong with it, in words. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly lost: LostRace | null;
  /** Shown as it would be said; nothing was saved. */
  readonly isTried: boolean;
};

const languages = ['vi', 'en'] as const;

export function TextsPage(form: TextsForm) {
  const { visit, setting, lost } = form;
  const texts = receptionTexts(visit.language).texts;
  const cards = centreTextNames.map((name) => <TextCard {...form} name={name} />);
  return (
    <SettingFrame
      {...{ visit, setting, lost, path: '/settings/texts', title: texts.title, lead: texts.text }}
      unset={texts.unset}
      reset={{ label: texts.reset, confirm: texts.resetConfirm }}
    >
      {may(visit.staff, 'settings.write') ? (
        <PostForm visit={visit} action="/settings/texts" guard>
          <input type="hidden" name="version" value={String(setting.version)} />
          <p class="form-hint">
            {texts.meaning} {texts.previewHint}
          </p>
          {cards}
          <SaveOrTry language={visit.language} />
        </PostForm>
      ) : (
        cards
      )}
    </SettingFrame>
  );
}

function TextCard(form: TextsForm & { readonly name: CentreTextName }) {
  const { visit, name, typed, wrong } = form;
  const texts = receptionTexts(visit.language).texts;
  const mayWrite = may(visit.staff, 'settings.write');
  return (
    <section class="card mb-3">
      <div class="card-header">
        <h2 class="card-title">{texts.names[name]}</h2>
      </div>
      <div class="card-body">
        <p class="text-secondary">
          {texts.hints[name]} {texts.placeholders(centreTextPlaceholders[name].map((each) => `{${each}}`))}
        </p>
        {languages.map((language) => (
          <>
            {mayWrite ? (
              <AreaField
                name={`${name}.${language}`}
                label={texts.languages[language]}
                hint={usual(form, language)}
                value={typed[name][language]}
                wrong={wrong[`${name}.${language}`]}
                rows={2}
                max={longestCentreText + 100}
              />
            ) : null}
            <Preview {...form} language={language} />
          </>
        ))}
      </div>
    </section>
  );
}

function usual({ visit, name }: TextsForm & { readonly name: CentreTextName }, language: Language): string {
  const texts = receptionTexts(visit.language).texts;
  const ours = {
    greeting: wordsOf(language).replies.greeting(visit.resources.centre.name),
    closed: lineWords(language).closed,
    waiting: null,
  }[name];
  return ours === null ? texts.usualNone : texts.usual(ours);
}

/** As it is kept: what citizens read now; of what is tried, what they would. */
function Preview(form: TextsForm & { readonly name: CentreTextName; readonly language: Language }) {
  const { visit, setting, typed, isTried, name, language } = form;
  const texts = receptionTexts(visit.language).texts;
  const { name: centre, hotline } = visit.resources.centre;
  const today = dayInVietnam(visit.resources.clock.now());
  const openAgain = `07:30 ${dayName(addDays(today, 1), { today, language, kept: true })}`;
  const own = isTried ? typed : setting.value;
  const said = centreText({ name: centre, hotline, texts: own }, name, { language, openAgain });
  // Whoever may not write sees what is said either way.
  if (said === null && may(visit.staff, 'settings.write')) return null;
  return (
    <blockquote class="mb-3" lang={language}>
      <small class="text-secondary">{said === null ? '' : `${isTried ? texts.tried : texts.preview}:`}</small>{' '}
      {said ?? usual(form, language)}
    </blockquote>
  );
}
