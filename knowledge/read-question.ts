import { compounds } from './compounds.ts';
import type { Aspect } from './entry.ts';
import { createPhraseBook, isMarked, matchPhrases, type PhraseMatch } from './match-phrases.ts';
import { aspectCues, frames, weakAspectCues } from './question-words.ts';
import { repairTyping } from './repair-typing.ts';
import { abbreviations, synonyms, teencode } from './synonyms.ts';
import { type Term, termsOf } from './terms.ts';
import { type Token, tokenize } from './tokenize.ts';

/** A term of a question: its weight by the words themselves, and when their meanings are read with them. */
export type AskedTerm = { readonly id: number; readonly said: number; readonly meant: number };

/** A question as the finder wants it. */
export type Reading = {
  /** The question without invisible characters, otherwise as written. */
  readonly text: string;
  /** Its syllables after abbreviations are written out, in order. */
  readonly tokens: readonly Token[];
  /** How much each of `tokens` says about the topic: 1, or less for courtesy and for the words of an aspect. */
  readonly weights: readonly number[];
  /** Meanings of everyday words, to be searched beside the words themselves. */
  readonly meanings: readonly (readonly Token[])[];
  /** Whether the writer uses diacritics. */
  readonly marked: boolean;
  /** Every way each syllable of the question and of its meanings was written, by its bare form. */
  readonly syllables: ReadonlyMap<string, ReadonlySet<string>>;
  /** The aspects asked about, in the order said. */
  readonly aspects: readonly Aspect[];
  /** Words and pairs as they were said, and with what the everyday ones mean. */
  readonly terms: readonly AskedTerm[];
};

const frameWeight = 0.08;
const cueWeight = 0.15;
const ambiguousWeight = 0.6;
const ageWeight = 0.4;

const abbreviationBook = createPhraseBook(
  [...abbreviations, ...teencode].map(({ said, readings }) => [said, readings] as const),
);
const synonymBook = createPhraseBook(synonyms.map(({ said, readings }) => [said, readings] as const));
const compoundBook = createPhraseBook(compounds.map((phrase) => [phrase, true] as const));
const frameBook = createPhraseBook(frames.map((phrase) => [phrase, true] as const));
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

export function readQuestion(raw: string): Reading {
  const text = repairTyping(raw);
  const asTyped = tokenize(text);
  const question = { tokens: writeOut(asTyped), marked: isMarked(asTyped) };
  const { tokens } = question;
  const cues = matchPhrases(cueBook, question);
  const weights = tokens.map(() => 1);
  for (const match of matchPhrases(frameBook, question)) weights.fill(frameWeight, match.from, match.to);
  for (const match of cues) weights.fill(cueWeight, match.from, match.to);
  fadeAges(tokens, weights);
  const said = matchPhrases(synonymBook, question);
  for (const match of [...said, ...matchPhrases(compoundBook, question)])
    weights.fill(1, match.from, match.to);
  const meanings = said.flatMap((match) =>
    match.value.map((reading) => ({
      tokens: tokenize(reading),
      weight: match.value.length > 1 ? ambiguousWeight : 1,
    })),
  );
  return {
    text,
    tokens,
    weights,
    meanings: meanings.map((meaning) => meaning.tokens),
    marked: question.marked,
    syllables: spellings([tokens, ...meanings.map((meaning) => meaning.tokens)].flat()),
    aspects: aspectsOf(cues.filter((cue) => !cue.value.weak || !said.some((name) => holds(name, cue)))),
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

/** Writes abbreviations out; one with several readings keeps the first here and offers the others as meanings. */
function writeOut(tokens: readonly Token[]): readonly Token[] {
  const written: Token[] = [];
  let from = 0;
  for (const match of matchPhrases(abbreviationBook, { tokens, marked: isMarked(tokens) })) {
    written.push(...tokens.slice(from, match.from), ...tokenize(match.value[0] ?? ''));
    from = match.to;
  }
  return [...written, ...tokens.slice(from)];
}

/** "Tiền" of "tiền mai táng" belongs to a name and asks for no fee. */
function holds(name: Span, cue: Span): boolean {
  return name.from <= cue.from && cue.to <= name.to && name.to - name.from > cue.to - cue.from;
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

function spellings(tokens: readonly Token[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { folded, exact } of tokens) found.set(folded, (found.get(folded) ?? new Set()).add(exact));
  return found;
}
