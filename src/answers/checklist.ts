import type { ChecklistItem, Language } from './answer.ts';

/** What to bring, what it costs, where and until when, for one case of one procedure: the same for the chat, the printed page, the card and the clerk. */
export type Checklist = {
  readonly code: string;
  readonly name: string;
  /** The name that a clerk would say aloud; the official one where there is none. */
  readonly plainName: string;
  readonly versionId: string;
  /** The answers given so far, in the order of their questions. */
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly question: string;
    readonly note: string | null;
  }[];
  /** What else must be known; `null` when the list is the citizen's own. */
  readonly ask: CaseQuestion | null;
  /** To hand in first, then to show. While `ask` is open, papers of undecided cases are left out of it and stand in `undecided`. */
  readonly bring: readonly ChecklistItem[];
  /** One list for each case that may still be theirs. */
  readonly undecided: readonly { readonly title: string; readonly items: readonly ChecklistItem[] }[];
  /** What need not be brought, and why. */
  readonly needless: readonly ChecklistItem[];
  readonly notes: readonly string[];
  readonly fee: ChecklistFact;
  readonly time: ChecklistFact;
  readonly place: ChecklistFact;
  /** The counters known to receive it where the citizen lives, nearest first; empty where none is known. */
  readonly places: readonly ChecklistPlace[];
  /** When an application filed today would be done, as a sentence; `null` where the record gives no clear limit. */
  readonly due: string | null;
  /** Where it can be filed online. */
  readonly online: { readonly text: string; readonly url: string | null } | null;
  /** What must be confirmed, is unreviewed, or belongs to the invented province: never folded away. */
  readonly warnings: readonly string[];
  readonly sources: readonly { readonly text: string; readonly url: string | null }[];
  /** Opens this very list anywhere; holds a code and cases, never anything about a person. */
  readonly path: string;
  readonly today: string;
  readonly language: Language;
};

/** One question with its answers; `path` opens the checklist with that answer given. */
export type CaseQuestion = {
  readonly id: string;
  readonly question: string;
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    /** Set where another procedure serves this case: `path` then opens that one. */
    readonly goTo: string | null;
    readonly path: string;
  }[];
};

/** The fact in a few words, and the rows where it differs by channel or case. */
export type ChecklistFact = {
  readonly value: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
};

/** A counter, with its hours of today in words. */
export type ChecklistPlace = {
  readonly name: string;
  /** Address, desk, and when it is open today or next. */
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly phone: string | null;
  readonly mapUrl: string | null;
};

export type ChecklistAsked = {
  readonly code: string;
  /** Ids of cases, in any order. */
  readonly cases: readonly string[];
  /** The commune-level unit of the citizen, five digits, where known. */
  readonly ward: string | null;
  readonly language: Language;
};

/** A link may be old or mistyped: what it names may not exist any more, and the page says which. */
export type ChecklistFound =
  | { readonly kind: 'found'; readonly checklist: Checklist }
  | { readonly kind: 'unknown-code'; readonly code: string }
  | {
      readonly kind: 'unknown-cases';
      readonly code: string;
      readonly cases: readonly string[];
      readonly checklist: Checklist;
    };
