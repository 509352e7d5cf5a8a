import { type Token, tokenize } from './tokenize.ts';

/** A phrase found in a text: tokens `from` to `to` (exclusive) say `value`. */
export type PhraseMatch<Value> = { readonly from: number; readonly to: number; readonly value: Value };

/** Syllables as said, and whether their writer uses diacritics, so that one without any means just that. */
export type Said = { readonly tokens: readonly Token[]; readonly marked: boolean };

type Node<Value> = {
  readonly next: Map<string, Node<Value>>;
  readonly ends: { exact: readonly string[]; value: Value }[];
};

/** Many phrases, matched together. Build once; matching costs a look-up a token. */
export type PhraseBook<Value> = { readonly root: Node<Value> };

export function createPhraseBook<Value>(phrases: Iterable<readonly [string, Value]>): PhraseBook<Value> {
  const root: Node<Value> = { next: new Map(), ends: [] };
  for (const [phrase, value] of phrases) {
    const tokens = tokenize(phrase);
    let node = root;
    for (const token of tokens) {
      const next = node.next.get(token.folded) ?? { next: new Map(), ends: [] };
      node.next.set(token.folded, next);
      node = next;
    }
    node.ends.push({ exact: tokens.map((token) => token.exact), value });
  }
  return { root };
}

/**
 * The longest phrase at each place, left to right, none overlapping. A syllable that was typed with marks must
 * have the phrase's own marks; one typed without may stand for any, unless the text is otherwise marked.
 */
export function matchPhrases<Value>(book: PhraseBook<Value>, said: Said): readonly PhraseMatch<Value>[] {
  const found: PhraseMatch<Value>[] = [];
  let from = 0;
  while (from < said.tokens.length) {
    const match = longestAt(book, said, from);
    if (match) found.push(match);
    from = match ? match.to : from + 1;
  }
  return found;
}

/** Whether enough of a text carries diacritics to trust the syllables that carry none. */
export function isMarked(tokens: readonly Token[]): boolean {
  const withMarks = tokens.filter((token) => token.exact !== token.folded).length;
  return withMarks * 4 >= tokens.length;
}

function longestAt<Value>(book: PhraseBook<Value>, said: Said, from: number): PhraseMatch<Value> | null {
  let node: Node<Value> | undefined = book.root;
  let best: PhraseMatch<Value> | null = null;
  for (let to = from; node; to++) {
    const part = { tokens: said.tokens.slice(from, to), marked: said.marked };
    const end = node.ends.find((candidate) => agrees(candidate.exact, part));
    if (end) best = { from, to, value: end.value };
    const token: Token | undefined = said.tokens[to];
    node = token && node.next.get(token.folded);
  }
  return best;
}

function agrees(exact: readonly string[], said: Said): boolean {
  return said.tokens.every((token, position) => {
    const unmarked = token.exact === token.folded;
    return (
      token.exact === exact[position] || (token.unsure && exact.length > 1) || (unmarked && !said.marked)
    );
  });
}
