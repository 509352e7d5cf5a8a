import type { Aspect } from '#knowledge/entry.ts';

/** What a message wants. */
export const intents = [
  'procedure',
  'dossier',
  'ticket',
  'operator',
  'small-talk',
  'emergency',
  'out-of-scope',
] as const;
export type Intent = (typeof intents)[number];

/** How a question ended. An answer always exists and always has one. */
export const outcomes = [
  'answered',
  'partly-answered',
  'asked-back',
  'no-knowledge',
  'out-of-scope',
  'refused',
  'handed-off',
  'failed',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Why it ended so. Closed: the API publishes this list. */
export const reasons = [
  'clear-winner',
  'code-named',
  'follow-up',
  'choice-taken',
  'guide-found',
  'place-found',
  'greeting',
  'thanks',
  'farewell',
  'about-assistant',
  'upset',
  'emergency',
  'fact-missing',
  'close-variants',
  'weak-match',
  'no-topic',
  'nothing-readable',
  'nothing-found',
  'code-unknown',
  'not-a-public-service',
  'political',
  'legal-advice',
  'private-matter',
  'manipulation',
  'dossier-elsewhere',
  'own-dossier',
  'dossiers-closed',
  'own-ticket',
  'ticket-elsewhere',
  'operator-by-phone',
  'personal-number-only',
  'fault',
] as const;
export type Reason = (typeof reasons)[number];

export type Candidate = { readonly code: string; readonly name: string; readonly score: number };

/** Points from an answer to the section (an aspect) of the version that it was copied from. */
export type Citation = {
  readonly code: string;
  readonly section: Aspect;
  readonly versionId: string;
  readonly sourceUrl: string | null;
  readonly effectiveFrom: string | null;
  /** The number of the local decision, where it and not the record gives the fact. */
  readonly decision?: string | undefined;
};

/** A button: `value` is sent back as the next question of the same conversation. */
export type Choice = { readonly label: string; readonly value: string };

/** One piece of an answer, in reading order. A page renders each kind its own way; `renderText` gives plain text. */
export type Block =
  | { readonly kind: 'lead'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'checklist';
      readonly title: string;
      readonly items: readonly ChecklistItem[];
      /** Set where only those in this case need it, and nobody said whose case it is: a page folds it, a chat names it. */
      readonly forCase?: string | undefined;
    }
  | { readonly kind: 'steps'; readonly title: string; readonly items: readonly string[] }
  /** Secondary: a page folds it. */
  | { readonly kind: 'notes'; readonly title: string; readonly items: readonly string[] }
  /** Must be confirmed, out of date, unreviewed: never folded. */
  | { readonly kind: 'warning'; readonly text: string }
  /** A question back that makes the answer the citizen's own; its `options` are the first choices. Stands last. */
  | { readonly kind: 'ask'; readonly question: string; readonly options: readonly string[] }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'phone'; readonly label: string; readonly number: string }
  | {
      readonly kind: 'sources';
      readonly items: readonly SourceItem[];
    };

/** One text that an answer was copied from. */
export type SourceItem = {
  /** Name and code, decision, the date that counts. */
  readonly text: string;
  readonly url: string | null;
  /** What whoever checks it also wants: the whole name, when it was copied, the version. A page folds it. */
  readonly more?: readonly string[] | undefined;
};

export type ChecklistItem = {
  readonly text: string;
  readonly hand: 'submit' | 'present' | 'not-needed';
  /** "1 bản chính", "khi ...", "đã có trong ...". */
  readonly details: readonly string[];
  readonly form?: { readonly name: string; readonly url?: string | undefined } | undefined;
};

/** The answer to one of the questions in a message. */
export type AnswerPart = {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly intent: Intent;
  readonly aspects: readonly Aspect[];
  readonly procedure: { readonly code: string; readonly name: string; readonly versionId: string } | null;
  readonly candidates: readonly Candidate[];
  readonly citations: readonly Citation[];
  readonly choices: readonly Choice[];
  readonly blocks: readonly Block[];
  /** The page of the checklist for the case told so far, where the answer is about papers; from the root of the address. */
  readonly checklistPath: string | null;
  /** What its reader may share with one tap in place of words, where their channel can. */
  readonly wants?: Shared | undefined;
};

/** Where somebody stands, or their own phone number as a platform vouches for it. */
export type Shared = 'place' | 'phone';

export type Timings = {
  readonly readMs: number;
  readonly findMs: number;
  readonly answerMs: number;
  readonly totalMs: number;
};

/** What the citizen gets for one message: the first part fills the fields, all stand in `parts`. */
export type Answer = {
  readonly id: string;
  readonly conversationId: string;
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly intent: Intent;
  readonly aspects: readonly Aspect[];
  readonly text: string;
  readonly procedure: AnswerPart['procedure'];
  readonly candidates: readonly Candidate[];
  readonly citations: readonly Citation[];
  readonly choices: readonly Choice[];
  readonly checklistPath: string | null;
  readonly parts: readonly (AnswerPart & { readonly text: string })[];
  readonly timings: Timings;
};

export type Language = 'vi' | 'en';

/** The centre as an answer names it. */
export type Centre = {
  readonly name: string;
  readonly hotline: string | null;
  /** The two digits of its province, whose decisions hold here; `null` where none was told. `00` is the invented one. */
  readonly province: string | null;
  /** What it says in words of its own; absent or `null`: in ours. */
  readonly texts?: CentreTexts | null | undefined;
};

/** Sentences that a centre may write itself; none of them holds a fact of a procedure. Empty: ours. */
export const centreTextNames = ['greeting', 'closed', 'waiting'] as const;
export type CentreTextName = (typeof centreTextNames)[number];
export type CentreTexts = Readonly<Record<CentreTextName, Readonly<Record<Language, string>>>>;
