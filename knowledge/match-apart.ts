import type { Case } from './entry.ts';
import type { Said } from './match-phrases.ts';
import { type Token, tokenize } from './tokenize.ts';

const leastTokens = 3;
/** So many other words may stand between: "chưa từng lấy vợ", "mất hôm kia trong bệnh viện". */
const mostBetween = 3;
/** Without marks many words look alike. */
const mostBetweenUnmarked = 1;
const denials = new Set(['khong', 'chua', 'chang', 'ko', 'k', 'hok', 'hong']);

/** The cases whose phrases a message says with a few other words between, none of which denies. */
export function matchApart(cases: readonly Case[], said: Said): readonly Case[] {
  return cases.filter(({ said: phrases }) => phrases.some((phrase) => isApart(tokenize(phrase), said)));
}

function isApart(phrase: readonly Token[], said: Said): boolean {
  if (phrase.length < leastTokens) return false;
  return said.tokens.some((_, from) => startsAt(phrase, said, from));
}

function startsAt(phrase: readonly Token[], said: Said, from: number): boolean {
  const { tokens } = said;
  if (!isSame(tokens[from], phrase[0], said) || denials.has(tokens[from - 1]?.folded ?? '')) return false;
  const most = said.marked ? mostBetween : mostBetweenUnmarked;
  let between = 0;
  let at = from + 1;
  for (const wanted of phrase.slice(1)) {
    while (!isSame(tokens[at], wanted, said)) {
      if (at >= tokens.length || denials.has(tokens[at]?.folded ?? '') || ++between > most) return false;
      at++;
    }
    at++;
  }
  return true;
}

/** As whole phrases are matched: a syllable with marks needs just these. */
function isSame(token: Token | undefined, wanted: Token | undefined, { marked }: Said): boolean {
  if (!token || !wanted || token.folded !== wanted.folded) return false;
  return token.exact === wanted.exact || (token.exact === token.folded && !marked);
}
