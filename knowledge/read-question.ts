import { hearAccent } from '#knowledge/hear/hear-accent.ts';
import { hearAspects } from '#knowledge/hear/hear-aspects.ts';
import { hearEnglish } from '#knowledge/hear/hear-english.ts';
import { type HeardWords, hearWords } from '#knowledge/hear/hear-words.ts';
import { provinceNames } from '#knowledge/hear/province-names.ts';
import { type Renamed, spotRenamed } from '#knowledge/hear/renamed.ts';
import { writeOut } from '#knowledge/hear/write-out.ts';
import { compounds } from './compounds.ts';
import type { Aspect } from './entry.ts';
import { everydayNames } from './everyday-names.ts';
import { createPhraseBook, isMarked, matchPhrases, type PhraseMatch, type Said } from './match-phrases.ts';
import { aspectCues, frames, weakAspectCues } from './question-words.ts';
import { repairTyping } from './repair-typing.ts';
import { type Term, termsOf } from './terms.ts';
import { type Token, tokenize } from './tokenize.ts';

/** A term of a question: its weight by the words themselves, and when their meanings are read with them. */
export type AskedTerm = { readonly id: number; readonly said: number; readonly meant: number };

/** One way to hear a question. */
export type Hearing = {
  /** Its syllables after short forms are written out, in order. */
  readonly tokens: readonly Token[];
  /** How much each of `tokens` says about the topic: 1, or less for courtesy and for the words of an aspect. */
  readonly weights: readonly number[];
  /** Meanings of everyday words, to be searched beside the words themselves. */
  readonly meanings: readonly (readonly Token[])[];
  /** The aspects asked about, in the order said. */
  readonly aspects: readonly Aspect[];
  /** Words and pairs as they were said, and with what the everyday ones mean. */
  readonly terms: readonly AskedTerm[];
};

/** A question as the finder wants it, heard in the likeliest way. */
export type Reading = Hearing & {
  /** The question without invisible characters, otherwise as written. */
  readonly text: string;
  /** Its syllables before short forms are written out: "cmnd" may tell a case. */
  readonly typed: readonly Token[];
  /** Whether the writer uses diacritics. */
  readonly marked: boolean;
  /** Every way each syllable of the question and of its meanings was written, by its bare form. */
  readonly syllables: ReadonlyMap<string, ReadonlySet<string>>;
  /** Other ways to hear it: what else a short form may mean, or who writes as they speak. The best match decides. */
  readonly others: readonly Hearing[];
  /** What was called by a former name. */
  readonly renamed: readonly Renamed[];
};

const frameWeight = 0.08;
const cueWeight = 0.15;
const ambiguousWeight = 0.6;
const ageWeight = 0.4;
const sumWeight = 0.2;
const placeWeight = 0.2;
const sumUnits = new Set(['k', 'tr', 'trieu', 'ti', 'nghin', 'ngan', 'dong', 'vnd']);

const compoundBook = createPhraseBook(compounds.map((phrase) => [phrase, true] as const));
const frameBook = createPhraseBook(frames.map((phrase) => [phrase, true] as const));
const placeBook = createPhraseBook(provinceNames.map((name) => [name, true] as const));
type Cue = { readonly aspect: Aspect; readonly weak: boolean };
type Span = Pick<PhraseMatch<unknown>, 'from' | 'to'>;

const cueBook = createPhraseBook<Cue>([
  ...aspectCues.flatMap(([aspect, phrases]) =>
    phrases.map((phrase) => [phrase, { aspect, weak: false }] as const),
  ),
  ...weakAspectCues.flatMap(([aspect, phrases]) =>
    phrases.map((phrase) => [phrase, { aspect, weak: true }] as const),
  ),
]);

const receivingVerbs = new Set(['xin', 'lanh', 'linh', 'nhan', 'huong', 'duoc', 'rut']);
const mostOthers = 3;
/** A longer message tells by itself what its short forms mean; hearing it four times takes too long. */
const longestHeardAnew = 200;

export function readQuestion(raw: string): Reading {
  const text = repairTyping(raw);
  const heard = hearText(text);
  const typed = heard.tokens;
  // Who leaves the keys of a keyboard in the words has left marks out of others.
  const marked = isMarked(typed) && !heard.asTyped;
  const written = writeOut(typed);
  const accent = hearAccent(written.tokens);
  const others = [accent, ...written.others, heard.asTyped && writeOut(heard.asTyped).tokens]
    .filter((tokens) => tokens !== null)
    .slice(0, typed.length > longestHeardAnew ? 0 : mostOthers)
    .map((tokens) => hear({ tokens, marked }));
  const likeliest = hear({ tokens: written.tokens, marked });
  return {
    ...likeliest,
    text,
    typed,
    marked,
    others,
    aspects: [likeliest, ...others].find(({ aspects }) => aspects.length > 0)?.aspects ?? [],
    syllables: spellings(
      [likeliest, ...others].flatMap(({ tokens, meanings }) => [...tokens, ...meanings.flat()]),
    ),
    renamed: spotRenamed({ tokens: typed, marked }),
  };
}

/** Letters of English are no keys of Telex: whether it is English is asked first. */
function hearText(text: string): HeardWords {
  const english = hearEnglish(tokenize(text));
  return english ? { tokens: english, asTyped: null } : hearWords(text);
}

function hear(said: Said): Hearing {
  const { tokens } = said;
  const cues = matchPhrases(cueBook, said);
  const weights = tokens.map(() => 1);
  for (const match of matchPhrases(frameBook, said)) weights.fill(frameWeight, match.from, match.to);
  for (const match of cues) weights.fill(cueWeight, match.from, match.to);
  fadeAges(tokens, weights);
  fadeSums(tokens, weights);
  for (const match of matchPhrases(placeBook, said)) weights.fill(placeWeight, match.from, match.to);
  const names = everydayNames(said);
  for (const match of [...names, ...matchPhrases(compoundBook, said)]) weights.fill(1, match.from, match.to);
  const meanings = names.flatMap((match) =>
    match.value.map((reading) => ({
      tokens: tokenize(reading),
      weight: match.value.length > 1 ? ambiguousWeight : 1,
    })),
  );
  return {
    tokens,
    weights,
    meanings: meanings.map((meaning) => meaning.tokens),
    aspects: aspectsOf([
      ...cues.filter(
        (cue) => !cue.value.weak || !(names.some((name) => holds(name, cue)) || isReceived(tokens, cue)),
      ),
      ...hearAspects(tokens).map(({ value, ...span }) => ({
        ...span,
        value: { aspect: value, weak: false },
      })),
    ]),
    terms: mergeTerms(
      termsOf(tokens.map((token, position) => ({ folded: token.folded, weight: weights[position] ?? 1 }))),
      meanings.flatMap((meaning) =>
        termsOf(meaning.tokens.map((token) => ({ folded: token.folded, weight: meaning.weight }))),
      ),
    ),
  };
}

/** How old a grown person is tells the case and seldom what is wanted; a child's age names procedures of its own. */
function fadeAges(tokens: readonly Token[], weights: number[]): void {
  tokens.forEach(({ folded }, position) => {
    const isGrown = /^\d{2,3}$/.test(folded) && Number(folded) >= 14;
    if (isGrown && tokens[position + 1]?.folded === 'tuoi') weights.fill(ageWeight, position, position + 2);
  });
}

/** "200k", "1tr5", "2 củ", "3 triệu": how much somebody has or paid names no procedure. */
function fadeSums(tokens: readonly Token[], weights: number[]): void {
  tokens.forEach(({ folded }, position) => {
    const unit = tokens[position + 1];
    if (/^\d+(?:k|tr)\d{0,3}$/.test(folded)) weights.fill(sumWeight, position, position + 1);
    else if (/^\d+$/.test(folded) && unit && (sumUnits.has(unit.folded) || unit.exact === 'cu3'))
      weights.fill(sumWeight, position, position + 2);
  });
}

/** "Tiền" of "tiền mai táng" belongs to a name and asks for no fee. */
function holds(name: Span, cue: Span): boolean {
  return name.from <= cue.from && cue.to <= name.to && name.to - name.from > cue.to - cue.from;
}

/** Money that somebody gets ("xin tiền", "lãnh tiền") is a benefit, and no fee is asked for. "Lấy tiền" may be either. */
function isReceived(tokens: readonly Token[], { from, value }: PhraseMatch<Cue>): boolean {
  const [verb, said] = [tokens[from - 1]?.folded, tokens[from]?.folded];
  return value.aspect === 'fee' && said === 'tien' && verb !== undefined && receivingVerbs.has(verb);
}

function aspectsOf(cues: readonly PhraseMatch<Cue>[]): readonly Aspect[] {
  const clear = cues.filter((cue) => !cue.value.weak);
  return [...new Set((clear.length > 0 ? clear : cues).map((cue) => cue.value.aspect))];
}

function mergeTerms(said: readonly Term[], meanings: readonly Term[]): readonly AskedTerm[] {
  const terms = new Map(said.map(({ id, weight }) => [id, { id, said: weight, meant: weight }]));
  for (const { id, weight } of meanings) {
    const term = terms.get(id) ?? { id, said: 0, meant: 0 };
    terms.set(id, { ...term, meant: Math.max(term.meant, weight) });
  }
  return Array.from(terms.values());
}

/** What is unsure may be any. */
function spellings(tokens: readonly Token[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { folded, exact, unsure } of tokens)
    if (!unsure) found.set(folded, (found.get(folded) ?? new Set()).add(exact));
  return found;
}
