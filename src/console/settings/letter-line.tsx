import { explainWhy } from '#bots/zalo/zalo-errors.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { Moment, sayMoment } from '#src/console/frame/moment.tsx';
import { may } from '#src/people/rights.ts';
import type { Letter } from '#src/settings/letter.ts';
import { lettersTexts } from './letters-texts.ts';

type LetterProps = { readonly visit: Visit; readonly letter: Letter };

/** One of the list: what it says, where it was to go, why it did not, and what may be done. */
export function LetterLine({ visit, letter, picked }: LetterProps & { readonly picked: boolean }) {
  const texts = lettersTexts(visit.language);
  const { columns } = texts;
  const { id, kind, channel, attempts, queuedAt, settledAt } = letter;
  const place = channel ?? 'system';
  return (
    <tr id={`letter-${id}`}>
      <td>
        <input
          class="form-check-input"
          type="checkbox"
          name="ids[]"
          value={id}
          checked={picked}
          aria-label={texts.pick(id)}
        />
      </td>
      <td class="ticket-words" data-label={columns.what}>
        <Words visit={visit} letter={letter} />
      </td>
      <td class="text-nowrap" data-label={columns.where}>
        {texts.names[place] ?? place}
        <div class="text-secondary">{kind === 'received' ? texts.ways.in : texts.ways.out}</div>
      </td>
      <td class="letter-why" data-label={columns.why}>
        {kind === 'received' ? texts.whyReceived : whyOf(letter.error, visit)}
        <div class="text-secondary">{texts.tries(attempts)}</div>
      </td>
      <td class="letter-when" data-label={columns.when}>
        <Moment at={settledAt} />
        <div class="text-secondary">{texts.since(sayMoment(queuedAt))}</div>
      </td>
      <td data-label={columns.notes}>
        <Notes visit={visit} letter={letter} />
      </td>
    </tr>
  );
}

/** What has to be known before it is sent again, or why it cannot be and what to do instead. */
function Notes({ visit, letter }: LetterProps) {
  const texts = lettersTexts(visit.language);
  const { kind, hurdle, isSurelyUnseen, isOvertaken } = letter;
  if (hurdle !== null) {
    const { title, todo } = texts.hurdles[hurdle];
    return (
      <>
        <Badge tone="red">{title}</Badge>
        <div class="text-secondary">{todo}</div>
      </>
    );
  }
  const seen = isSurelyUnseen ? texts.unseen : texts.maybeSeen;
  return (
    <div class="badges-list">
      <Badge tone={isSurelyUnseen ? 'green' : 'yellow'}>{kind === 'webhook' ? texts.harmless : seen}</Badge>
      {isOvertaken ? <Badge tone="yellow">{texts.overtaken}</Badge> : null}
    </div>
  );
}

const mostWords = 160;

function Words({ visit, letter }: LetterProps) {
  const texts = lettersTexts(visit.language);
  const { kind, text, ofId } = letter;
  if (kind === 'webhook') return <>{texts.webhook(text ?? '')}</>;
  if (!may(visit.staff, 'inbox.read')) return <span class="text-secondary">{texts.noText}</span>;
  const words = text ?? texts.textGone;
  return (
    <>
      <div class="letter-words">{words.length > mostWords ? `${words.slice(0, mostWords)}…` : words}</div>
      {ofId === null ? null : (
        <div>
          <a href={`/console/inbox/${ofId}`} data-line>
            {texts.open}
          </a>
        </div>
      )}
    </>
  );
}

function whyOf(error: string | null, { language }: Visit): string {
  const texts = lettersTexts(language);
  if (error === null) return texts.whyNone;
  const code = error.split(/[ :]/)[0] ?? error;
  if (code.startsWith('status-')) return texts.whys.server ?? texts.whyUnknown(error);
  return texts.whys[code] ?? explainWhy(error, language) ?? texts.whyUnknown(error);
}
