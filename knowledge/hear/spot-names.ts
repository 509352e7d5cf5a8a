import { createPhraseBook, isMarked, matchPhrases } from '#knowledge/match-phrases.ts';
import { isSyllable } from './is-syllable.ts';
import {
  bareNeverInNames,
  barePlaceBefore,
  foldedSurnames,
  givenNames,
  innerNames,
  markedSurnames,
  middleNames,
  neverInNames,
  notNames,
  placeBefore,
  plainSurnames,
  surnames,
  wayTo,
  wishes,
} from './name-words.ts';
import type { PlacedWord } from './place-words.ts';

/** Words `from` to `to` (exclusive) of a text are somebody's name. */
export type NamedWords = { readonly from: number; readonly to: number };

type Written = {
  readonly text: string;
  readonly words: readonly PlacedWord[];
  readonly marked: boolean;
  /** Whether capitals tell anything: in a text all of capitals, or with each word capital, they do not. */
  readonly capitals: boolean;
};

/** How sure it is that a name follows: said to be one, told of a person, or nothing said. */
type Announced = 'name' | 'person' | null;

const longestName = 5;
const pronouns = new Set(['minh', 'anh', 'em', 'thanh']);

/** "Sang tên", "đứng tên" speak of something owned: only a surname after them begins a name. */
const announcements = createPhraseBook<Announced>([
  ...[
    ...[
      'họ tên',
      'họ và tên',
      'họ tên là',
      'họ và tên là',
      'họ tên em',
      'họ tên tôi',
      'tên đầy đủ',
      'tên đầy đủ là',
    ],
    ...['tôi tên', 'tôi tên là', 'em tên', 'em tên là', 'mình tên', 'mình tên là', 'tui tên', 'tui tên là'],
    ...[
      'cháu tên',
      'cháu tên là',
      'con tên',
      'con tên là',
      'bé tên',
      'bé tên là',
      'bà tên',
      'ông tên',
      'mẹ tên',
    ],
    ...[
      'tên tôi',
      'tên tôi là',
      'tên em',
      'tên em là',
      'tên mình là',
      'tên cháu là',
      'tên con là',
      'tên bé là',
    ],
    ...['chồng tên', 'vợ tên', 'ba tên', 'bố tên', 'má tên', 'mạ tên', 'tên là'],
  ].map((phrase) => [phrase, 'name'] as const),
  ...[
    ...['tôi là', 'em là', 'mình là', 'tui là', 'cháu là', 'con là', 'chị là', 'anh là', 'đây là', 'tên'],
    ...[
      'ông',
      'bà',
      'anh',
      'chị',
      'cô',
      'chú',
      'bác',
      'chủ hộ',
      'chủ hộ là',
      'sang tên',
      'đứng tên',
      'mệ',
      'ôn',
      'o',
    ],
    ...[
      'vợ em',
      'chồng em',
      'mẹ em',
      'ba em',
      'con em',
      ...[
        'vợ em là',
        'chồng em là',
        'vợ tôi là',
        'chồng tôi là',
        'mẹ em là',
        'ba em là',
        'con em là',
        'bạn em là',
      ],
      ...['i am', 'i m', 'this is', 'mr', 'mrs', 'ms', 'husband is', 'wife is', 'husband', 'wife'],
      'bé',
      'cháu',
      'người nộp',
      'gửi',
      'ký tên',
      'người yêu cầu',
    ],
  ].map((phrase) => [phrase, 'person'] as const),
]);

/** Names of people: after a word that announces one, in capitals after a surname, or with Thị or Văn inside. */
export function spotNames(text: string, words: readonly PlacedWord[]): readonly NamedWords[] {
  const marked = isMarked(words.map(({ token }) => token));
  const written = { text, words, marked, capitals: capitalsTell(words) };
  const announced = announcedAt(written);
  const found: NamedWords[] = [];
  let at = 0;
  while (at < words.length) {
    const to = nameEnd(written, at, announced.get(at) ?? null);
    if (to !== null) found.push({ from: at, to });
    at = to ?? at + 1;
  }
  return found;
}

function announcedAt({ text, words, marked }: Written): ReadonlyMap<number, Announced> {
  const tokens = words.map(({ token }) => token);
  const said = matchPhrases(announcements, { tokens, marked });
  const leads = ({ to }: { readonly to: number }) =>
    /^[\s:]*$/.test(text.slice(words[to - 1]?.to, words[to]?.from));
  return new Map(said.filter(leads).map(({ to, value }) => [to, value]));
}

function capitalsTell(words: readonly PlacedWord[]): boolean {
  const letters = words.filter(({ written }) => /^\p{L}/u.test(written));
  return letters.some(({ capital }) => !capital);
}

function nameEnd(written: Written, at: number, announced: Announced): number | null {
  const first = written.words[at];
  if (!first || isPlace(written, at) || beginsAnother(written, at)) return null;
  if (written.capitals && first.capital) {
    const to = capitalEnd(written, at);
    const isWay = announced === null && to - at === 2 && wayTo.has(written.words[at - 1]?.token.folded ?? '');
    if (isSurname(written, first) && to - at > 1 && !isWay) return to;
    if (announced === 'name' && (to - at > 1 || !isEnding(first))) return to;
    if (announced === 'person' && to - at > 1 && isForeign(first)) return to;
  }
  return spelledEnd(written, at, announced) ?? (announced === 'name' ? givenEnd(written, at) : null);
}

/** "John", and no abbreviation: what can be no Vietnamese word. */
function isForeign({ token, written }: PlacedWord): boolean {
  return /\p{Ll}/u.test(written) && !isSyllable(token.folded);
}

/** Without capitals: "nguyễn thị hoa", and after "em tên" also "trần hoa". */
function spelledEnd(written: Written, at: number, announced: Announced): number | null {
  const [first, second, third] = written.words.slice(at, at + 3);
  if (!first || !second || isApart(written, at)) return null;
  const goesOn = third !== undefined && !isEnding(third) && !isApart(written, at + 1);
  if (middleNames.has(second.token.exact)) {
    const isTold = announced !== null && foldedSurnames.has(first.token.exact);
    if (!goesOn || !(isTold || isSurname(written, first)) || isWish(written, at)) return null;
    return moreGiven(written, at + 3);
  }
  if (announced === null || isEnding(second)) return null;
  const trusted =
    announced === 'name' && !written.marked
      ? foldedSurnames.has(first.token.exact)
      : (written.marked ? markedSurnames : plainSurnames).has(first.token.exact);
  if (!trusted) return null;
  return goesOn && innerNames.has(second.token.folded) ? moreGiven(written, at + 3) : at + 2;
}

function isWish({ words }: Written, at: number): boolean {
  return words[at]?.token.exact === 'nguyen' && wishes.has(words[at - 1]?.token.folded ?? '');
}

function moreGiven(written: Written, to: number): number {
  const next = written.words[to];
  const isOne = next && givenNames.has(next.token.folded) && !isApart(written, to - 1) && !isEnding(next);
  return isOne ? to + 1 : to;
}

/** "Em tên hoa"; "tên thủ tục" and "tên mình" are no names. */
function givenEnd(written: Written, at: number): number | null {
  const [first, next] = written.words.slice(at, at + 2);
  if (!first || !givenNames.has(first.token.folded) || pronouns.has(first.token.folded)) return null;
  const isLast = !next || isApart(written, at) || isEnding(next);
  return isLast && !isEnding(first) ? at + 1 : null;
}

function capitalEnd(written: Written, at: number): number {
  let to = at + 1;
  while (to < at + longestName && written.words[to]?.capital && !isApart(written, to - 1)) to += 1;
  return to;
}

/** "Phường Trần Phú", "thành phố Hồ Chí Minh". */
function isPlace({ words, text, marked }: Written, at: number): boolean {
  const before = words[at - 1];
  const { exact = '', folded = '' } = before?.token ?? {};
  if (!before || !(marked || exact !== folded ? placeBefore.has(exact) : barePlaceBefore.has(folded)))
    return false;
  return /^[.\s]*$/.test(text.slice(before.to, words[at]?.from));
}

function beginsAnother({ words }: Written, at: number): boolean {
  const said = (length: number) =>
    words
      .slice(at, at + length)
      .map(({ token }) => token.exact)
      .join(' ');
  return notNames.has(said(2)) || notNames.has(said(3));
}

/** "Phan", "chu", "cao" have no marks to tell them by, where nothing else has any. */
function isSurname({ marked }: Written, { token, capital }: PlacedWord): boolean {
  if (marked || token.exact !== token.folded) return surnames.has(token.exact);
  return (capital ? foldedSurnames : plainSurnames).has(token.folded);
}

/** Whether more than a space stands between this word and the next. */
function isApart({ words, text }: Written, at: number): boolean {
  return !/^[ \u00a0]{1,2}$/.test(text.slice(words[at]?.to, words[at + 1]?.from));
}

function isEnding({ token }: PlacedWord): boolean {
  return neverInNames.has(token.exact) || bareNeverInNames.has(token.exact) || /^\d/.test(token.folded);
}
