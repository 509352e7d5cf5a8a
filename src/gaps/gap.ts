/** What made a question a gap. Closed: the first three are said by the answer itself. */
export const gapKinds = [
  'no-knowledge',
  'fact-missing',
  'weak-match',
  /** The assistant asked back, and nothing came. */
  'left',
  /** Rated with one or two stars. */
  'low-rated',
  /** An operator said that the answer was wrong, missed something or was out of date. */
  'corrected',
] as const;
export type GapKind = (typeof gapKinds)[number];

export const gapStates = ['open', 'working', 'closed', 'aside'] as const;
export type GapState = (typeof gapStates)[number];

/** What a question is about, as the finder hears it: hashed syllables and pairs with their weights. */
export type GapTerms = Readonly<Record<string, number>>;

/** One line of the list: questions alike, how many, and since when. */
export type GapGroup = {
  readonly id: string;
  readonly state: GapState;
  readonly revision: number;
  /** The newest of them, masked; `null` once all of them are past their time. */
  readonly question: string | null;
  readonly total: number;
  /** Within the last thirty days. */
  readonly lately: number;
  readonly kinds: Readonly<Partial<Record<GapKind, number>>>;
  readonly lastAt: Date | null;
  readonly why: string | null;
  readonly closedBy: string | null;
  readonly changedAt: Date;
};

/** One question of a group as it was asked, masked, and what became of it. */
export type GapQuestion = {
  readonly at: Date;
  readonly question: string;
  readonly outcome: string;
  readonly reason: string;
  readonly answer: string;
  /** Asked in a call on the hotline. */
  readonly isHeard: boolean;
  /** What whoever answered that call said of its card. */
  readonly verdict: 'wrong' | 'missing' | 'outdated' | null;
  /** What was thought of, best first. */
  readonly candidates: readonly { readonly code: string; readonly name: string; readonly score: number }[];
};

/** A question that must be answered from one of these. */
export type TestQuestion = {
  readonly id: string;
  readonly question: string;
  readonly codes: readonly string[];
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly checkedAt: Date | null;
  readonly passes: boolean | null;
  readonly found: string | null;
};
