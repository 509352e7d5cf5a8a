import type { Aspect } from '#knowledge/entry.ts';

/** What an operator sees of a suggestion: short enough to be taken in while somebody speaks. */
export type Card = {
  /** The procedure in everyday words, or what the card is about. */
  readonly title: string;
  /** At most two lines, fit to be read aloud. */
  readonly say: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What to bring, shortened; what need not be brought is left out. */
  readonly papers: readonly CardPaper[];
  /** How many papers are left out here. */
  readonly morePapers: number;
  /** What must be confirmed or is out of date. */
  readonly warnings: readonly string[];
  /** The question that tells which variant it is; an option's value is asked in the same call. */
  readonly ask: {
    readonly question: string;
    readonly options: readonly { readonly label: string; readonly value: string }[];
  } | null;
  /** The whole list, from the root of the address. */
  readonly checklistPath: string | null;
  readonly sources: readonly { readonly text: string; readonly url: string | null }[];
};

export type CardPaper = {
  readonly text: string;
  readonly detail: string | null;
  /** Whose it is, where not all cases bring the same: "Trường hợp trẻ dưới 14 tuổi". */
  readonly group?: string;
};

/** `nothing`: a question that the record does not answer; `ask`: several fit, and what is to be asked. */
export const suggestionKinds = ['answer', 'ask', 'emergency', 'dossier', 'nothing'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** A suggestion as it is about to be shown. */
export type DraftSuggestion = {
  readonly kind: SuggestionKind;
  readonly code: string | null;
  readonly versionId: string | null;
  readonly aspects: readonly Aspect[];
  readonly outcome: string;
  readonly reason: string;
  readonly card: Card;
};
