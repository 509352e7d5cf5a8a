import { explainWhy } from '#bots/zalo/zalo-errors.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { CheckField, SelectField, TextField } from '#src/console/frame/fields.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { Pager } from '#src/console/frame/pager.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import type { LettersPage as Letters, ShownLetter } from '#src/settings/show-letters.ts';
import { centreTexts } from './centre-texts.ts';
import { lettersTexts } from './letters-texts.ts';
import { SettingsTabs } from './settings-tabs.tsx';

type LettersShown = {
  readonly visit: Visit;
  readonly page: Letters;
  readonly channel: string;
  /** What a form lacked, and which were picked in it. */
  readonly wrong: string | null;
  readonly picked: readonly string[];
};

/** What was given up, with what may be done about it. */
export function LettersPage(shown: LettersShown) {
  const { visit, page, wrong } = shown;
  const texts = lettersTexts(visit.language);
  return (
    <ConsolePage
      visit={visit}
      title={texts.title}
      above={centreTexts(visit.language).title}
      said={texts.said}
    >
      <SettingsTabs visit={visit} />
      <p class="text-secondary">{texts.text}</p>
      <Filter {...shown} />
      {wrong ? <Alert kind="danger" title={wrong} /> : null}
      {page.letters.length === 0 ? (
        <div id="letters" data-live="health">
          <EmptyState
            icon="check"
            title={texts.emptyTitle}
            text={shown.channel === '' ? texts.empty : texts.emptyFilter}
          />
        </div>
      ) : (
        <PostForm visit={visit} action="/settings/letters">
          <div id="letters" data-live="health">
            <List {...shown} />
            <Pager visit={visit} next={page.next} />
          </div>
          <Acts {...shown} />
        </PostForm>
      )}
    </ConsolePage>
  );
}

function Filter({ visit, channel }: LettersShown) {
  const texts = lettersTexts(visit.language);
  const options = [
    { value: '', label: texts.everywhere },
    ...Object.entries(texts.names).map(([value, label]) => ({ value, label })),
  ];
  return (
    <form class="filters mb-3" method="get" action="/console/settings/letters">
      <SelectField name="channel" label={texts.channel} value={channel} options={options} />
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
              <Line {...shown} letter={letter} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Line({ visit, letter, picked }: LettersShown & { readonly letter: ShownLetter }) {
  const texts = lettersTexts(visit.language);
  const { columns } = texts;
  const { id, channel, error, attempts, settledAt } = letter;
  const place = channel ?? 'system';
  return (
    <tr id={`letter-${id}`}>
      <td>
        <input
          class="form-check-input"
          type="checkbox"
          name="ids[]"
          value={id}
          checked={picked.includes(id)}
          aria-label={texts.pick(id)}
        />
      </td>
      <td class="ticket-words" data-label={columns.what}>
        <Words visit={visit} letter={letter} />
      </td>
      <td data-label={columns.where}>{texts.names[place] ?? place}</td>
      <td data-label={columns.why}>
        {whyOf(error, visit)}
        <div class="text-secondary">{texts.tries(attempts)}</div>
      </td>
      <td data-label={columns.when}>
        <Moment at={settledAt} />
      </td>
      <td data-label={columns.notes}>
        <Badge tone={letter.isSurelyUnseen ? 'green' : 'yellow'}>
          {letter.isSurelyUnseen ? texts.unseen : texts.maybeSeen}
        </Badge>{' '}
        {letter.isOvertaken ? <Badge tone="yellow">{texts.overtaken}</Badge> : null}{' '}
        {letter.isTooLate ? <Badge tone="red">{texts.tooLate}</Badge> : null}
      </td>
    </tr>
  );
}

const mostWords = 160;

function Words({ visit, letter }: { readonly visit: Visit; readonly letter: ShownLetter }) {
  const texts = lettersTexts(visit.language);
  const { kind, text, ofId } = letter;
  if (kind === 'webhook') return <>{texts.webhook(text ?? '')}</>;
  if (!may(visit.staff, 'inbox.read')) return <span class="text-secondary">{texts.noText}</span>;
  const words = text ?? texts.textGone;
  return (
    <>
      {words.length > mostWords ? `${words.slice(0, mostWords)}…` : words}
      <div>
        <a href={`/console/inbox/${ofId}`} data-line>
          {texts.open}
        </a>
      </div>
    </>
  );
}

function whyOf(error: string | null, { language }: Visit): string {
  const texts = lettersTexts(language);
  if (error === null) return texts.whyNone;
  const code = error.split(/[ :]/)[0] ?? error;
  return texts.whys[code] ?? explainWhy(error, language) ?? texts.whyUnknown(error);
}

function Acts({ visit }: LettersShown) {
  const texts = lettersTexts(visit.language);
  return (
    <fieldset class="card bulk" data-keep>
      <legend class="card-header">{texts.bulkTitle}</legend>
      <div class="card-body">
        <p class="text-secondary">{texts.resendHint}</p>
        <CheckField name="twice" label={texts.twice} />
        <button class="btn btn-primary mb-3" type="submit" name="act" value="resend">
          {texts.resend}
        </button>
        <TextField name="why" label={texts.why} max={300} />
        <button class="btn btn-outline-danger" type="submit" name="act" value="drop">
          {texts.drop}
        </button>
      </div>
    </fieldset>
  );
}
