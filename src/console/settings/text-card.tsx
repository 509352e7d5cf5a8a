import { addDays } from '#knowledge/days.ts';
import type { CentreTextName, Language } from '#src/answers/answer.ts';
import { centreText } from '#src/answers/compose/centre-text.ts';
import { dayName } from '#src/answers/compose/say-opening.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';
import { dayInVietnam } from '#src/clock.ts';
import { AreaField } from '#src/console/frame/fields.tsx';
import { lineWords } from '#src/conversations/line/line-words.ts';
import { may } from '#src/people/rights.ts';
import { centreTextPlaceholders, longestCentreText } from '#src/settings/centre-texts-schema.ts';
import { receptionTexts } from './reception-texts.ts';
import type { TextsForm } from './texts-page.tsx';

const languages = ['vi', 'en'] as const;

/** One sentence: what may be written, in both languages, and as citizens read it. */
export function TextCard(form: TextsForm & { readonly name: CentreTextName }) {
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
