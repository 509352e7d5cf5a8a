import type { Concern } from './concern.ts';

/** Words that may stand for one another in one place of what is meant, by the name of that place. */
export type SlotWords = Readonly<Record<string, string>>;

/** A concern is meant where each of `all` is said near the others, in any order, and nothing of `unless` is. */
export type SlotRule = {
  readonly concern: Concern;
  readonly all: readonly string[];
  readonly unless?: readonly string[];
};

/** What one concern is told by: its words, each with its marks and apart by bars (one that ends in "!" is read with its marks only), and its rules, which name them. */
export type SlotBook = { readonly words: SlotWords; readonly rules: readonly SlotRule[] };
