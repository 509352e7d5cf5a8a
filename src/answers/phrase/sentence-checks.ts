import { cleanText } from '#knowledge/clean-text.ts';
import { forbiddenTerms } from '#prompts/forbidden-terms.ts';
import { phrasePrompt } from '#prompts/phrase.ts';
import { bendingWords } from './bending-words.ts';
import { isOneOf, type ReadSentence, syllables } from './read-sentence.ts';
import type { FactKind, ToldFacts } from './told-facts.ts';

/** Why a sentence cannot be told. */
export const flaws = [
  ...['hidden-character', 'markup', 'link', 'unknown-token', 'number', 'number-word', 'denial', 'gift'],
  ...[
    'measure',
    'name',
    'unknown-word',
    'wrong-label',
    'bent-fact',
    'own-claim',
    'forbidden',
    'prompt',
    'wrong-language',
  ],
  ...['too-long', 'too-many', 'off-topic'],
] as const;
export type Flaw = (typeof flaws)[number];

/** Whether the flaw is there. */
export type Check = (sentence: ReadSentence, told: ToldFacts) => boolean;

const longestSentence = 260;
const mostSentences = 4;
/** So many words in a row are no coincidence. */
const promptRun = 6;

/** Every one must find nothing. None trusts another: each has an attack in the tests that it alone stops. */
export const sentenceChecks: Readonly<Record<Flaw, Check>> = {
  'hidden-character': ({ text }) =>
    cleanText(text) !== text || /[^\P{L}\p{Script=Latin}]|[^\P{N}0-9]|\p{Cf}|\p{So}|\p{Co}/u.test(text),
  markup: ({ prose }) => /[<>[\]{}`*_#|\\~^=$%&@"“”]|^\s*[-•–+]\s/u.test(prose),
  link: ({ prose }) => /:\/\/|\bwww\b|\p{L}\.\p{L}/iu.test(prose),
  'unknown-token': ({ pieces }) => pieces.some((piece) => piece.kind === 'fact' && !piece.fact),
  number: ({ prose }) => /\p{N}/u.test(prose),
  'number-word': saysOne(bendingWords.numbers),
  denial: saysOne(bendingWords.denials),
  gift: saysOne(bendingWords.gifts),
  measure: saysOne(bendingWords.measures),
  name: saysOne(bendingWords.names),
  'unknown-word': (sentence, told) => unknownRuns(sentence).some((run) => !isTold(run, told)),
  'wrong-label': hasWrongLabel,
  'bent-fact': isBent,
  'own-claim': ({ pieces, closes }) => !closes && pieces.every(({ kind }) => kind === 'word'),
  forbidden: ({ prose }) => {
    const said = ` ${syllables(prose).join(' ')} `;
    return forbiddenTerms.some((term) => said.includes(` ${syllables(term).join(' ')} `));
  },
  prompt: ({ prose }, { language }) => sharesRun(prose, phrasePrompt[language].rules),
  'wrong-language': ({ pieces }) => {
    const words = pieces.filter((piece) => piece.kind === 'word');
    return words.length > 0 && words.filter(({ plain }) => plain).length * 2 < words.length;
  },
  'too-long': ({ text }) => text.length > longestSentence,
  'too-many': ({ index }) => index >= mostSentences,
  'off-topic': ({ index, text }, { must }) =>
    index === 0 && !must.every((name) => text.includes(`[[${name}]]`)),
};

/** One of a list, outside any plain phrase. */
function saysOne(list: ReadonlySet<string>): Check {
  const isListed = isOneOf(list);
  return ({ pieces }) =>
    pieces.some((piece) => piece.kind === 'word' && !piece.plain && isListed(piece.word));
}

/** The words between plain ones and tokens, as they stand together. */
function unknownRuns({ pieces }: ReadSentence): readonly string[] {
  const runs: string[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'word' && !piece.plain) runs.at(-1)?.push(piece.word);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0).map((run) => run.join(' '));
}

function isTold(run: string, { words }: ToldFacts): boolean {
  return words.some((name) => ` ${syllables(name).join(' ')} `.includes(` ${run} `));
}

/** Words that announce a fact of their kind. */
const labelWords: readonly (readonly [FactKind, string])[] = [
  ['fee', 'phí tiền mức đóng fee fees cost costs pay price'],
  ['time', 'hạn gian quyết chờ time takes wait within'],
  ['code', 'mã code'],
  ['phone', 'thoại đài hotline phone'],
];
const labels: ReadonlyMap<string, FactKind> = new Map(
  labelWords.flatMap(([kind, words]) => syllables(words).map((word) => [word, kind] as const)),
);

const adders = isOneOf(new Set(['và', 'cùng', 'với', 'and', 'with', 'also']));

/**
 * "Lệ phí là [[time.1]]": what is announced is not what follows, nor anything else of the sentence; or one more of its
 * kind is, and does not follow: "[[fee.1]] cùng một số khoản phí".
 */
function hasWrongLabel({ pieces }: ReadSentence): boolean {
  let label: FactKind | null = null;
  let before: FactKind | null = null;
  let isMore = false;
  for (const piece of pieces) {
    if (piece.kind === 'word') {
      label = labels.get(piece.word) ?? label;
      isMore ||= before !== null && adders(piece.word);
    } else if (piece.fact && piece.fact.kind !== 'procedure') {
      if (label && piece.fact.kind !== label) return true;
      before = piece.fact.kind;
      label = null;
      isMore = false;
    }
  }
  return Boolean(label && before && (label !== before || isMore));
}

const openers = isOneOf(
  new Set(['từ', 'đến', 'tới', 'vào', 'qua', 'from', 'to', 'by', 'on', 'cộng', 'còn', 'và', 'and']),
);
const callers = isOneOf(new Set(['gọi', 'call']));
const losers = isOneOf(new Set(['mất']));
const thens = isOneOf(new Set(['thì']));
const payers = isOneOf(new Set(['đóng', 'nộp', 'mất', 'là', 'pay', 'cost', 'costs', 'is']));
/** Something that can be paid, and neither "miễn phí" nor a sentence of its own. */
const isSum = (text: string) => /\d/.test(text) && !/\b(?:is|are)\b/.test(text);
const bendable: readonly FactKind[] = ['fee', 'time', 'date'];

/**
 * What makes another fact of one that stands there whole: a sum, a span or a day that is opened to one side, "từ
 * [[fee.1]]", "đến [[time.1]]", or behind another one; what is called and is no phone, lost and no money, paid and no sum; a sum that
 * hangs on another fact, "có [[paper.1]] thì đóng [[fee.1]]"; the same twice; a question.
 */
function isBent({ pieces, text }: ReadSentence): boolean {
  let hangs: 'no' | 'told' | 'on it' = 'no';
  const bent = pieces.some((piece, at) => {
    const before = pieces[at - 1];
    if (piece.kind === 'word') {
      if (hangs === 'told' && thens(piece.word)) hangs = 'on it';
      return false;
    }
    if (!piece.fact || piece.fact.kind === 'procedure') return false;
    const { kind } = piece.fact;
    const isBendable = bendable.includes(kind);
    const isSaidTwice = pieces.findIndex((one) => one.kind === 'fact' && one.name === piece.name) < at;
    if (isBendable && (isSaidTwice || hangs === 'on it')) return true;
    if (hangs === 'no') hangs = 'told';
    if (!before) return false;
    if (before.kind === 'fact') return isBendable && before.fact?.kind !== 'procedure';
    if (callers(before.word)) return kind !== 'phone';
    if (kind === 'fee' && payers(before.word) && !isSum(piece.fact.text)) return true;
    if (losers(before.word)) return !isBendable;
    return isBendable && openers(before.word);
  });
  return bent || /\?/.test(text);
}

function sharesRun(prose: string, rules: readonly string[]): boolean {
  const own = ` ${rules.flatMap(syllables).join(' ')} `;
  const words = syllables(prose);
  return words.some((_, at) => {
    const run = words.slice(at, at + promptRun);
    return run.length === promptRun && own.includes(` ${run.join(' ')} `);
  });
}
