import { foldText } from '#knowledge/fold.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import type { Reading } from '#knowledge/read-question.ts';
import { countOutside } from '#src/answers/doors/outside-words.ts';
import { type Coefficients, confidenceWeights } from './confidence-weights.ts';
import { likelyFamily } from './likely-family.ts';
import { plainTitle } from './plain-title.ts';
import { toldMembers } from './tell-member.ts';

/** The question as far as it tells how sure a candidate is. */
export type Judged = {
  readonly reading: Reading;
  readonly speaksOfPapers: boolean;
  /** The same with what is over faded: only what is wanted tells which of a family is meant. */
  readonly wished?: Reading;
};

export type Confidence = {
  /** How likely the first candidate is what was meant. */
  readonly first: number;
  /** How likely one of the first three is. */
  readonly amongThree: number;
};

/** What the list and the question say about how sure the first candidate is; each near 0..1, in the order of `confidenceWeights`. */
export const featureNames = [
  'score',
  'score, weak',
  'lead over the second',
  'lead over the third',
  'question covered',
  'phrase covered',
  'said whole',
  'said word for word',
  'marks agree',
  'plain variant',
  'reviewed',
  'received here',
  'an alias',
  'a guide, place or notice',
  'syllables of the phrase',
  'telling syllables',
  'telling syllables left over',
  'length',
  'office words',
  'office words and score',
  'second in the same field',
  'told in its family',
  'another of its family told',
  'lead outside its family',
  'explained by the entry',
  'telling syllables unexplained',
  'a pair of its name',
  'words of other worlds',
] as const;

/** As `featureNames`; nothing to judge gives none. */
export function confidenceFeatures(
  { reading, speaksOfPapers, wished }: Judged,
  ranked: readonly Ranked[],
): readonly number[] | null {
  const [first, ...rest] = ranked;
  if (!first) return null;
  const others = rest.filter((other) => !isTwin(first, other));
  const [second, third] = others;
  // Absolute, so that nothing beside a weak match makes it no stronger.
  const lead = (other: Ranked | undefined) => Math.min(1, Math.max(0, first.score - (other?.score ?? 0)));
  const telling = reading.weights.filter((weight) => weight >= tellingWeight).length;
  const score = Math.min(1.2, first.score);
  return [
    score,
    Math.max(0, 0.45 - score),
    lead(second),
    lead(third),
    Math.min(1, first.questionCovered),
    first.phraseCovered,
    first.phraseCovered > 0.97 ? Math.min(1, first.questionCovered) : 0,
    (first.factors.verbatim ?? 1) === 1 ? 0 : 1,
    first.factors.marks ?? 1,
    first.factors.qualifier ?? 1,
    first.origin === 'local' ? 1 : 0,
    first.received === null ? 0 : first.received ? 1 : -1,
    first.wordsKind === 'alias' ? 1 : 0,
    first.kind === 'procedure' ? 0 : 1,
    Math.min(6, first.words.trim().split(/\s+/).length) / 6,
    Math.min(6, telling) / 6,
    Math.min(6, telling * (1 - Math.min(1, first.questionCovered))) / 6,
    Math.min(30, reading.tokens.length) / 30,
    speaksOfPapers ? 1 : 0,
    speaksOfPapers ? score : 0,
    second && first.field !== null && second.field === first.field ? 1 : 0,
    ...familyFeatures(wished ?? reading, ranked, others),
    ...meaningFeatures(reading, first),
  ];
}

/** Whether the question tells the first in the words of its family, or another; and how far what is no member stands behind. */
function familyFeatures(
  reading: Reading,
  ranked: readonly Ranked[],
  others: readonly Ranked[],
): readonly number[] {
  const family = likelyFamily(ranked);
  const score = ranked[0]?.score ?? 0;
  const told = family ? toldMembers(family, reading) : [];
  const isTold = told.some((code) => code === ranked[0]?.entryId);
  const codes = new Set(family?.members.map(({ code }) => code));
  const outside = others.find(({ entryId }) => !codes.has(entryId));
  return [
    isTold && told.length === 1 ? 1 : 0,
    told.length > 0 && !isTold ? 1 : 0,
    score > 0 ? Math.max(0, 1 - (outside?.score ?? 0) / score) : 0,
  ];
}

/** Whether what was found is what the question speaks of, and not a word that both share by chance. */
function meaningFeatures(
  reading: Reading,
  { entryCovered, words, name, plainName }: Ranked,
): readonly number[] {
  const explained = Math.min(1, entryCovered);
  const telling = reading.weights.filter((weight) => weight >= tellingWeight).length;
  const names = ` ${foldText(`${name} | ${plainName ?? ''}`)} `;
  const outside = countOutside(reading, [words, name, plainName ?? '']);
  return [
    explained,
    Math.min(8, telling * (1 - explained)) / 8,
    pairsOf(reading).some((pair) => names.includes(` ${pair} `)) ? 1 : 0,
    Math.min(2, outside) / 2,
  ];
}

/** Neighbouring syllables that tell a topic, as said and as their meanings say it, without marks. */
function pairsOf({ tokens, weights, meanings }: Reading): readonly string[] {
  const telling = tokens.map(({ folded }, at) => ((weights[at] ?? 0) >= tellingWeight ? folded : null));
  return [telling, ...meanings.map((meaning) => meaning.map(({ folded }) => folded))].flatMap((said) =>
    said.flatMap((word, at) => {
      const next = said[at + 1];
      return word && next ? [`${word} ${next}`] : [];
    }),
  );
}

/** How sure the best of a ranked list is, fitted on the development questions (`npm run calibrate`): of those with 0.8 eight in ten are right. */
export function confidenceOf(judged: Judged, ranked: readonly Ranked[]): Confidence {
  const features = confidenceFeatures(judged, ranked);
  if (!features) return { first: 0, amongThree: 0 };
  // The questions are about procedures: how well a counter's name fits is all there is to know of it.
  if (ranked[0]?.kind === 'place') return placeConfidence(ranked[0]);
  const most = isCoincidence(judged, ranked) ? coincidence : 1;
  const first = Math.min(most, likelihood(confidenceWeights.first, features));
  const amongThree = Math.min(most, likelihood(confidenceWeights.amongThree, features));
  return { first, amongThree: Math.max(first, amongThree) };
}

/** What is left of a confidence in a coincidence of words. */
const coincidence = 0.1;
/** A phrase of which so much was said is no coincidence, however much else was told. */
const saidWell = 0.6;
/** Below this score a candidate shares too little; what does not sound like an office's business must share more. */
const least = { office: 0.13, other: 0.2 };
/** Of a question that says much, an entry must explain as much as this. */
const leastExplained = 0.25;

/** What the development questions seldom show, as a whole catalogue always holds something near: a word in common and no more. */
function isCoincidence({ reading, speaksOfPapers }: Judged, [first]: readonly Ranked[]): boolean {
  if (!first) return true;
  const telling = reading.weights.filter((weight) => weight >= tellingWeight).length;
  const isSaid = first.phraseCovered >= saidWell;
  if (telling >= 3 && first.entryCovered < leastExplained && !isSaid) return true;
  return first.score < (speaksOfPapers ? least.office : least.other);
}

function placeConfidence({ score }: Ranked): Confidence {
  const fits = Math.min(1, score);
  return { first: fits, amongThree: fits };
}

export function likelihood({ bias, weights }: Coefficients, features: readonly number[]): number {
  const sum = features.reduce((total, feature, at) => total + feature * (weights[at] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** From this weight on a syllable tells a topic, and is no courtesy and no word of an aspect. */
const tellingWeight = 0.9;

/** The same title at another level of government, or a guide to the same procedure, is no question for a citizen. */
export function isTwin(one: Ranked, other: Ranked): boolean {
  return plainTitle(one.name) === plainTitle(other.name) || isAbout(one, other) || isAbout(other, one);
}

function isAbout({ kind, procedures }: Ranked, { entryId }: Ranked): boolean {
  return kind === 'guide' && procedures.includes(entryId);
}
