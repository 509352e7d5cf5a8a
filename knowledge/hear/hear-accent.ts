import type { Token } from '#knowledge/tokenize.ts';
import { bareLetters } from './is-syllable.ts';
import { foldedSyllables, syllables } from './syllables.ts';
import { foldedPairs, wordPairs } from './word-pairs.ts';

/** Sounds that one region or another does not tell apart, and so writes for each other. */
const onsets: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^tr/, ['ch']],
  [/^ch/, ['tr']],
  [/^s/, ['x']],
  [/^x/, ['s']],
  [/^l/, ['n']],
  [/^n(?![gh])/, ['l']],
  [/^gi(?=[aăâeêioôơuư])/, ['d', 'r', 'v']],
  [/^d/, ['gi', 'v', 'r']],
  [/^r/, ['d', 'gi']],
  [/^v/, ['d', 'gi']],
];
const ends: readonly (readonly [RegExp, string])[] = [
  [/(?<!ê|i)t(?=\d?$)/, 'c'],
  [/(?<!ê|i)c(?=\d?$)/, 't'],
  [/n(?=\d?$)/, 'ng'],
  [/(?<!h)ng(?=\d?$)/, 'n'],
  [/3$/, '4'],
  [/4$/, '3'],
];

/**
 * The same words as somebody may have meant them who writes as they speak: "chích lục" is "trích lục", "dấy tờ"
 * "giấy tờ". Only where two neighbours make no pair that we know and would make one, or where a syllable that we do not
 * know would be the only one that we know; `null` where nothing does.
 */
export function hearAccent(tokens: readonly Token[]): readonly Token[] | null {
  const heard = [...tokens];
  const settled = tokens.map((token, at) => isPair(tokens[at - 1], token) || isPair(token, tokens[at + 1]));
  let changed = false;
  for (let at = 0; at + 1 < heard.length; at++) {
    const [one, other] = [heard[at], heard[at + 1]];
    if (!one || !other || isPair(one, other) || (settled[at] && settled[at + 1])) continue;
    const ones = settled[at] ? [one] : [one, ...variantsOf(one)];
    const others = settled[at + 1] ? [other] : [other, ...variantsOf(other)];
    const pair = ones.flatMap((a) => others.map((b) => [a, b] as const)).find(([a, b]) => isPair(a, b));
    if (!pair) continue;
    heard.splice(at, 2, ...pair);
    settled.fill(true, at, at + 2);
    changed = true;
  }
  heard.forEach((token, at) => {
    const [variant, another] = settled[at] || isWord(token) ? [] : variantsOf(token);
    if (!variant || another) return;
    heard[at] = variant;
    changed = true;
  });
  return changed ? heard : null;
}

/** Whether our own texts know it as it stands. */
function isWord({ exact, folded }: Token): boolean {
  return (exact === folded ? foldedSyllables : syllables).has(exact);
}

function isPair(one: Token | undefined, other: Token | undefined): boolean {
  if (!one || !other) return false;
  if (wordPairs.has(`${one.exact} ${other.exact}`)) return true;
  const isOpen = [one, other].every(({ exact, folded, unsure }) => unsure || exact === folded);
  return isOpen && foldedPairs.has(`${one.folded} ${other.folded}`);
}

const known = new Map<string, readonly Token[]>();
const mostKnown = 5_000;

function variantsOf(token: Token): readonly Token[] {
  const found = known.get(token.exact);
  if (found) return found;
  const variants = makeVariants(token);
  if (known.size >= mostKnown) known.clear();
  known.set(token.exact, variants);
  return variants;
}

function makeVariants({ exact, folded }: Token): readonly Token[] {
  if (exact.length < 2 || !/^\p{L}+[1-5]?$/u.test(exact)) return [];
  const begun = onsets.flatMap(([onset, written]) =>
    onset.test(exact) ? written.map((other) => exact.replace(onset, other)) : [],
  );
  const made = [exact, ...begun].flatMap((one) => [
    one,
    ...ends.map(([end, other]) => one.replace(end, other)),
  ]);
  const isBare = exact === folded;
  return [...new Set(made)]
    .filter((one) => one !== exact && (isBare ? foldedSyllables : syllables).has(one))
    .map((one) => ({ exact: one, folded: bareLetters(one.replace(/\d$/, '')) }));
}
