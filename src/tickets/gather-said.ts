import { spotDossierCode } from '#knowledge/spot-codes.ts';
import { spotPersonal } from '#knowledge/spot-personal.ts';
import type { Draft, SaidWords } from './draft.ts';
import { looksLikePlace } from './looks-like-place.ts';
import { looksLikeTime } from './looks-like-time.ts';
import { readReporter } from './read-reporter.ts';
import { spotMoment } from './spot-moment.ts';
import { spotPlace } from './spot-place.ts';
import type { Moment, Place } from './ticket.ts';

/** A fence against a flood, far beyond what anybody tells. */
const mostWords = 6_000;

/**
 * Puts everything that a message tells where it belongs; what was asked takes the message first. What does not look like
 * that is part of what happened.
 */
export function gatherSaid(draft: Draft, said: SaidWords): Draft {
  const { text, today, ward } = said;
  // Name and number are given in place of photos that there are none of.
  const asked = draft.asked === 'photos' && tellsNumber(text) ? 'who' : draft.asked;
  const moment = spotMoment(text, today);
  const found = spotPlace(text);
  const told: Draft = {
    ...draft,
    moment: draft.moment ?? moment,
    // Where its teller lives is no place where something happened.
    place: asked === 'who' ? draft.place : withPlace(draft.place, { words: found, ward }),
    dossierCode: draft.dossierCode ?? spotDossierCode(text),
    reporter: readReporter(text, { asked: asked === 'who', before: draft.reporter }),
  };
  const isMore = more(draft.words, text);
  switch (asked) {
    case 'where':
      return gatherPlace(told, { draft, said, moment, found });
    case 'when':
      return gatherTime(told, { draft, said, moment, found });
    case 'who':
      return told.reporter === draft.reporter && isSentence(text) ? { ...told, words: isMore } : told;
    case 'photos': {
      const isElse =
        restOf(text, [found, moment?.words ?? null]) < fewestOfTold && (found ?? ward ?? moment) !== null;
      return isElse ? told : { ...told, words: isMore, skipped: [...draft.skipped, 'photos'] };
    }
    default:
      return { ...told, words: isMore };
  }
}

type Heard = {
  readonly draft: Draft;
  readonly said: SaidWords;
  readonly moment: Moment | null;
  readonly found: string | null;
};

/** Fewer words beside a place or a time tell nothing of what happened. */
const fewestOfTold = 5;

function gatherPlace(told: Draft, { said: { text, ward }, moment, found, draft }: Heard): Draft {
  const rest = without(text, moment);
  // Whose dossier is late names it where a place was asked: "hồ sơ đất, mã …".
  const isOther = spotDossierCode(text) !== null && found === null;
  const isPlace = rest !== null && !isOther && (ward !== null || looksLikePlace(rest));
  if (!isPlace) return rest === null ? told : { ...told, words: more(told.words, text) };
  const isLong = found !== null && restOf(rest, [found]) >= fewestOfTold;
  const before = told.askedWard ? draft.place?.words : null;
  const words = [before, isLong ? found : trimmed(rest)].filter(Boolean).join(', ');
  const placed = { ...told, place: { ...(told.place ?? nowhere), words } };
  return isLong ? { ...placed, words: more(told.words, text) } : placed;
}

function gatherTime(told: Draft, { said: { text }, moment, found }: Heard): Draft {
  if (moment !== null) {
    const isMore = restOf(text, [moment.words, found]) >= fewestOfTold;
    return isMore ? { ...told, words: more(told.words, text) } : told;
  }
  if (found !== null && restOf(text, [found]) < fewestOfTold)
    return { ...told, place: closer(told.place, found) };
  if (looksLikeTime(text)) return { ...told, moment: { day: null, words: text } };
  return { ...told, words: more(told.words, text) };
}

const nowhere = { words: null, ward: null, location: null } as const;

/** More of a place that was told before goes before it: the nearer stands first. */
function closer(place: Place | null, found: string): Place {
  const { words } = place ?? nowhere;
  const has = words?.toLowerCase().includes(found.toLowerCase()) === true;
  return { ...(place ?? nowhere), words: words === null ? found : has ? words : `${found}, ${words}` };
}

function tellsNumber(text: string): boolean {
  return spotPersonal(text).some(({ kind }) => kind === 'phone');
}

/** A place that was told before is only made surer. */
function withPlace(
  before: Place | null,
  { words, ward }: { readonly words: string | null; readonly ward: Place['ward'] },
): Place | null {
  if (words === null && ward === null) return before;
  const place = before ?? nowhere;
  return { ...place, words: place.words ?? words, ward: place.ward ?? ward };
}

function without(text: string, moment: Moment | null): string | null {
  const at = moment ? text.toLowerCase().indexOf(moment.words.toLowerCase()) : -1;
  if (!moment || at < 0) return text;
  const rest = `${text.slice(0, at)} ${text.slice(at + moment.words.length)}`.replace(
    /^[\s,;.]+|[\s,;.]+$/g,
    '',
  );
  return rest === '' ? null : rest.replace(/\s+/g, ' ').replace(/ ,/g, ',');
}

/** How many words a message has beside those. */
function restOf(text: string, parts: readonly (string | null)[]): number {
  let rest = text.toLowerCase();
  for (const part of parts) if (part) rest = rest.replace(part.toLowerCase(), ' ');
  return rest.match(/[\p{L}\d]+/gu)?.length ?? 0;
}

function isSentence(text: string): boolean {
  return restOf(text, []) >= fewestOfTold;
}

/** "Dạ ở … nha em": what is said around a place is none of it. */
function trimmed(place: string): string {
  const bare = place
    .replace(/^(?:(?:dạ|da|vâng|ở|tại|thì|là|nó|chỗ là|à|ừ|it's|it is)(?!\p{L})[\s,:]*)+/iu, '')
    .replace(
      /[\s,.]*(?<!\p{L})(?:(?:nha|nhé|nhe|ạ|á|đó|nghe|nghen|em|anh|chị|ad|luôn|rồi|thôi)[\s,.!]*)+$/iu,
      '',
    )
    .trim();
  return bare === '' ? place.trim() : bare;
}

function more(words: readonly string[], text: string): readonly string[] {
  const length = words.reduce((sum, one) => sum + one.length, 0);
  const room = mostWords - length;
  return text === '' || room <= 0 ? words : [...words, text.slice(0, room)];
}
