import { cleanText } from './clean-text.ts';
import { isMarked } from './match-phrases.ts';
import { type Token, tokenize } from './tokenize.ts';
import { type UnitWord, unitWords } from './unit.ts';

/** `now`: what an old unit is today; `made-of`: what a new one was made of; `lives`: where the citizen is. */
export type UnitsAsk = 'now' | 'made-of' | 'lives' | null;

/** Words that may name a unit; whether they do, only the list of units tells. */
export type UnitMention = {
  /** The kind that was said; `null` where a name stands alone. */
  readonly word: UnitWord | null;
  /** What follows, at most as many syllables as a name has. */
  readonly tokens: readonly Token[];
  /** Where it begins in the text, with "ở" and the word of its kind. */
  readonly start: number;
  /** Where each of `tokens` ends. */
  readonly ends: readonly number[];
  readonly lives: boolean;
};

export type UnitsSaid = {
  readonly asks: UnitsAsk;
  readonly mentions: readonly UnitMention[];
  readonly text: string;
  /** Whether the writer uses diacritics. */
  readonly marked: boolean;
  readonly count: number;
};

type Place = { readonly token: Token; readonly start: number; readonly end: number };

type Words = { readonly places: readonly Place[]; readonly marked: boolean };

const longestName = 5;
const fewWords = 5;
/** A bare name is looked for only near the beginning of a question about units. */
const mostPlaces = 12;

const asksNow =
  /\b(gio|nay|hien nay|hien gio) (la|thuoc|goi la|ve|doi|thanh|o)\b|\bthuoc (phuong|xa|dac khu|don vi) (nao|gi|moi)\b|\b(sap|sat) nhap (vao|ve|voi|thanh)\b|\bnhap (vao|ve|voi) (phuong|xa|dau)\b|\bdoi (ten )?thanh\b|\b(phuong|xa) moi (la|nao|gi)\b|\bcu (la|thuoc|nay|gio|bay gio|gio)\b|\bcon (khong|ko|ton tai)$|\bten moi\b|\bla (phuong|xa|dac khu) (nao|gi)\b/;
const asksMadeOf =
  /\bgom (nhung |cac |may )?(phuong|xa|don vi|thi tran)\b|\b(sap nhap|thanh lap|hinh thanh|gop|nhap) tu\b|\btu (nhung|cac|may) (phuong|xa)\b|\btruoc (kia|day|do) la (phuong|xa)\b|\bten cu\b|\bcu la (phuong|xa) (nao|gi)\b/;

/** "Tôi ở", "đang sống ở", "hộ khẩu ở": where somebody is, not where something is done. */
const beforeAt = new Set(
  'toi em minh tui con chau anh chi me ba bo ong nha song dang tru cu khau que dinh vo chong'.split(' '),
);
const shortWords: Readonly<Record<string, UnitWord>> = {
  p: 'ward',
  q: 'district',
  tp: 'district',
  tt: 'town',
  tx: 'district',
};
const exactWords = new Map(
  ['đặc khu', 'thị trấn', 'thị xã', 'thành phố', 'phường', 'xã', 'huyện', 'quận'].map((word) => {
    const tokens = tokenize(word);
    return [tokens.map(({ folded }) => folded).join(' '), tokens.map(({ exact }) => exact).join(' ')];
  }),
);

/** Which units a message may speak of, and what it wants to know of them. Pure: nothing is looked up. */
export function spotUnits(raw: string): UnitsSaid {
  const text = cleanText(raw);
  const places = placesIn(text);
  const tokens = places.map(({ token }) => token);
  const marked = isMarked(tokens);
  const folded = tokens.map((token) => token.folded).join(' ');
  const asked = asksMadeOf.test(folded) ? 'made-of' : asksNow.test(folded) ? 'now' : null;
  const named = places.flatMap((_, at) => mentionAt({ places, marked }, at) ?? []);
  const bare =
    asked !== null || (named.length === 0 && places.length <= fewWords)
      ? places.slice(0, asked === null ? 1 : mostPlaces).flatMap((_, at) => bareAt(places, at) ?? [])
      : [];
  const mentions = [...named, ...bare];
  const asks = asked ?? (mentions.some(({ lives }) => lives) ? 'lives' : null);
  return { asks, mentions, text, marked, count: places.length };
}

function placesIn(text: string): readonly Place[] {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)).flatMap(splitShort);
  return words.map(({ index, word }) => ({
    token: tokenize(word)[0] ?? { folded: '', exact: '' },
    start: index,
    end: index + word.length,
  }));
}

/** "P3" is "p" and "3". */
function splitShort({ 0: word, index }: RegExpExecArray): readonly { index: number; word: string }[] {
  const [, letter, number] = /^([pq])(\d{1,2})$/i.exec(word) ?? [];
  return letter && number
    ? [
        { index, word: letter },
        { index: index + 1, word: number },
      ]
    : [{ index, word }];
}

function mentionAt(words: Words, at: number): UnitMention | null {
  const { places } = words;
  const said = kindAt(words, at);
  const before = places[at - 1];
  const isAt = before?.token.folded === 'o' && beforeAt.has(places[at - 2]?.token.folded ?? '');
  const start = before?.token.folded === 'o' && isAt ? before.start : (places[at]?.start ?? 0);
  if (said) return mention(places, at + said.length, { word: said.word, start, lives: isAt });
  return isAt ? mention(places, at, { word: null, start, lives: true }) : null;
}

function bareAt(places: readonly Place[], at: number): UnitMention | null {
  return mention(places, at, { word: null, start: places[at]?.start ?? 0, lives: false });
}

function mention(
  places: readonly Place[],
  from: number,
  how: Pick<UnitMention, 'word' | 'start' | 'lives'>,
): UnitMention | null {
  const following = places.slice(from, from + longestName);
  if (following.length === 0) return null;
  return { ...how, tokens: following.map(({ token }) => token), ends: following.map(({ end }) => end) };
}

/** The word of a kind that begins there; one written with marks must have its own. */
function kindAt(
  { places, marked }: Words,
  at: number,
): { readonly word: UnitWord; readonly length: number } | null {
  const short = shortWords[places[at]?.token.folded ?? ''];
  if (short) return { word: short, length: 1 };
  for (const [words, word] of unitWords) {
    const length = words.split(' ').length;
    const tokens = places.slice(at, at + length).map(({ token }) => token);
    if (tokens.map(({ folded }) => folded).join(' ') !== words) continue;
    if (!marked || tokens.map(({ exact }) => exact).join(' ') === exactWords.get(words))
      return { word, length };
  }
  return null;
}
