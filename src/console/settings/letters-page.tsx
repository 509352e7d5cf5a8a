import type { ConsoleLettersTexts } from '#prompts/console-letters.vi.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { CheckField, SelectField, TextField } from '#src/console/frame/fields.tsx';
import { Pager } from '#src/console/frame/pager.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { LetterStanding, LetterWay } from '#src/settings/letter.ts';
import type { LettersPage as Letters } from '#src/settings/show-letters.ts';
import { centreTexts } from './centre-texts.ts';
import { LetterLine } from './letter-line.tsx';
import { lettersTexts } from './letters-texts.ts';
import { SettingsTabs } from './settings-tabs.tsx';

/** What a form lacked, with what was filled in. */
export type LettersLack = {
  readonly wrong: keyof ConsoleLettersTexts['wrong'];
  readonly picked: readonly string[];
  readonly why: string;
};

type LettersShown = {
  readonly visit: Visit;
  readonly page: Letters;
  readonly asked: {
    readonly channel: string | null;
    readonly way: LetterWay | null;
    readonly standing: LetterStanding | null;
  };
  readonly lacking: LettersLack | null;
};

/** What did not get through, with what may be done about it. */
export function LettersPage(shown: LettersShown) {
  const { visit, page, lacking } = shown;
  const texts = lettersTexts(visit.language);
  const { search } = new URL(visit.c.req.url);
  return (
    <ConsolePage
      visit={visit}
      title={texts.title}
      above={centreTexts(visit.language).title}
      said={texts.said}
    >
      <SettingsTabs visit={visit} />
      <p class="text-secondary">{texts.lead}</p>
      <LetterFilters {...shown} />
      {lacking ? <Alert kind="danger" title={texts.wrong[lacking.wrong]} /> : null}
      <PostForm visit={visit} action={`/settings/letters${search}`}>
        <div id="letters" data-live="health">
          {page.letters.length === 0 ? (
            <Nothing {...shown} />
          ) : (
            <>
              <List {...shown} />
              <Pager visit={visit} next={page.next} />
              <Acts {...shown} />
            </>
          )}
        </div>
      </PostForm>
    </ConsolePage>
  );
}

function Nothing({ visit, asked }: LettersShown) {
  const texts = lettersTexts(visit.language);
  const filtered = [asked.channel, asked.way, asked.standing].some((each) => each !== null);
  if (!filtered) return <EmptyState icon="check" title={texts.emptyTitle} text={texts.empty} />;
  const all = (
    <a class="btn" href="/console/settings/letters">
      {texts.showAll}
    </a>
  );
  return <EmptyState icon="search" title={texts.noneSuch} text={texts.emptyFilter} action={all} />;
}

/** What is looked for; it stands in the address, so that a link shows the same. */
function LetterFilters({ visit, asked }: LettersShown) {
  const texts = lettersTexts(visit.language);
  const any = { value: '', label: texts.any };
  const optionsOf = (words: Readonly<Record<string, string>>) => [
    any,
    ...Object.entries(words).map(([value, label]) => ({ value, label })),
  ];
  return (
    <form class="filters filters-tight letter-filters" method="get" action="/console/settings/letters">
      <SelectField name="way" label={texts.way} value={asked.way ?? ''} options={optionsOf(texts.ways)} />
      <SelectField
        name="channel"
        label={texts.channel}
        value={asked.channel ?? ''}
        options={optionsOf(texts.names)}
      />
      <SelectField
        name="state"
        label={texts.state}
        value={asked.standing ?? ''}
        options={optionsOf(texts.states)}
      />
      <button class="btn" type="submit">
        {texts.filter}
      </button>
    </form>
  );
}

function List(shown: LettersShown) {
  const { visit, page } = shown;
  const texts = lettersTexts(visit.language);
  const { pick, what, where, why, when, notes } = texts.columns;
  return (
    <div class="card mb-3">
      <div class="table-responsive">
        <table class="table table-vcenter card-table table-stacks" data-list>
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{pick}</span>
                <input
                  class="form-check-input"
                  type="checkbox"
                  hidden
                  aria-label={texts.pickAll}
                  data-pick-all="ids[]"
                />
              </th>
              {[what, where, why, when, notes].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.letters.map((letter) => (
              <LetterLine
                visit={visit}
                letter={letter}
                picked={shown.lacking?.picked.includes(letter.id) ?? false}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Acts({ visit, lacking }: LettersShown) {
  const texts = lettersTexts(visit.language);
  const wrong = lacking?.wrong === 'why' ? texts.wrong.why : undefined;
  return (
    <fieldset class="card bulk" data-keep>
      <legend class="card-header">{texts.bulkTitle}</legend>
      <div class="card-body row">
        <div class="col-md-6 mb-3">
          <CheckField name="twice" label={texts.twice} hint={texts.resendHint} />
          <button class="btn btn-primary" type="submit" name="act" value="resend">
            {texts.resend}
          </button>
        </div>
        <div class="col-md-6">
          <TextField
            name="why"
            label={texts.why}
            hint={texts.whyHint}
            value={lacking?.why}
            max={300}
            wrong={wrong}
          />
          <button class="btn btn-outline-danger" type="submit" name="act" value="drop">
            {texts.drop}
          </button>
        </div>
      </div>
    </fieldset>
  );
}
