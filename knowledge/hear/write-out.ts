import { createPhraseBook, isMarked, matchPhrases, type PhraseMatch } from '#knowledge/match-phrases.ts';
import { abbreviations, teencode } from '#knowledge/synonyms.ts';
import { type Token, tokenize } from '#knowledge/tokenize.ts';
import { dialect } from './dialect.ts';
import { foldedPairs, wordPairs } from './word-pairs.ts';

/** Words as everybody would write them: first the likeliest way, then what else a short form may have meant. */
export type WrittenOut = {
  readonly tokens: readonly Token[];
  readonly others: readonly (readonly Token[])[];
};

type Short = { readonly readings: readonly string[]; readonly alone: string | null };

const dialectBook = createPhraseBook<Short>(
  dialect.map(
    ([said, meant]) => [said, { readings: [meant], alone: said.includes(' ') ? null : said }] as const,
  ),
);
const shortBook = createPhraseBook<Short>(
  [...abbreviations, ...teencode].map(({ said, readings }) => [said, { readings, alone: null }] as const),
);
const mostOthers = 2;
/** Nobody writes more short forms that may mean several things in earnest. */
const mostDoubted = 12;

/** Writes words of a region and short forms out. A short form that may mean several things keeps them all. */
export function writeOut(typed: readonly Token[]): WrittenOut {
  const standard = replace(typed, accepted(dialectBook, typed), (match) => match.value.readings[0] ?? '');
  const matches = accepted(shortBook, standard);
  const fitting = new Map(matches.map((match) => [match, fittingReading(match, standard)]));
  const tokens = replace(standard, matches, (match) => fitting.get(match) ?? '');
  const others = matches
    .filter(({ value }) => value.readings.length > 1)
    .slice(0, mostDoubted)
    .filter((match) => !isSettled(match, standard))
    .flatMap((match) => match.value.readings.map((reading) => ({ match, reading })))
    .filter(({ match, reading }) => reading !== fitting.get(match))
    .slice(0, mostOthers)
    .map((other) =>
      replace(standard, matches, (match) =>
        match === other.match ? other.reading : (fitting.get(match) ?? ''),
      ),
    );
  return { tokens, others };
}

/** "Chi nhánh" holds no "chi" of Huế; a single syllable is told only by its marks. */
function accepted(
  book: Parameters<typeof matchPhrases<Short>>[0],
  tokens: readonly Token[],
): readonly PhraseMatch<Short>[] {
  return matchPhrases(book, { tokens, marked: isMarked(tokens) }).filter(({ from, to, value }) => {
    if (book !== dialectBook) return true;
    if (value.alone !== null && tokens[from]?.exact !== tokenize(value.alone)[0]?.exact) return false;
    return !belongTogether(tokens[to - 1], tokens[to]);
  });
}

/** The reading whose ends make a pair with their neighbours; else the first, which is the commonest. */
function fittingReading(match: PhraseMatch<Short>, tokens: readonly Token[]): string {
  const [first = '', ...more] = match.value.readings;
  const fits = (reading: string) => fitsIn(reading, match, tokens);
  return more.length === 0 || fits(first) ? first : (more.find(fits) ?? first);
}

/** Whether only one of several readings makes a pair with its neighbours. */
function isSettled(match: PhraseMatch<Short>, tokens: readonly Token[]): boolean {
  return match.value.readings.filter((reading) => fitsIn(reading, match, tokens)).length === 1;
}

function fitsIn(reading: string, { from, to }: PhraseMatch<Short>, tokens: readonly Token[]): boolean {
  const written = syllablesOf(reading);
  return belongTogether(tokens[from - 1], written[0]) || belongTogether(written.at(-1), tokens[to]);
}

function belongTogether(one: Token | undefined, other: Token | undefined): boolean {
  if (!one || !other) return false;
  const isBare = one.exact === one.folded || other.exact === other.folded;
  return (
    wordPairs.has(`${one.exact} ${other.exact}`) ||
    (isBare && foldedPairs.has(`${one.folded} ${other.folded}`))
  );
}

function replace(
  tokens: readonly Token[],
  matches: readonly PhraseMatch<Short>[],
  by: (match: PhraseMatch<Short>) => string,
): readonly Token[] {
  if (matches.length === 0) return tokens;
  const written: Token[] = [];
  let from = 0;
  for (const match of matches) {
    written.push(...tokens.slice(from, match.from), ...syllablesOf(by(match)));
    from = match.to;
  }
  return [...written, ...tokens.slice(from)];
}

/** Readings are a closed list: each is cut into syllables once. */
const known = new Map<string, readonly Token[]>();

function syllablesOf(reading: string): readonly Token[] {
  const found = known.get(reading) ?? tokenize(reading);
  known.set(reading, found);
  return found;
}
