import type { EntryKind } from '#knowledge/entry.ts';

/**
 * An entry on its way: the shapes of `knowledge/entry.ts`, loosely, as it may be incomplete or wrong. `entrySchema`
 * judges it.
 */
export type DraftContent = { readonly [field: string]: unknown };

/** A field that somebody must look at before it is published, and why. */
export type Uncertain = {
  /** From the entry's root, with dots: `methods.0.fees.1.amount`, or a whole part: `papers.2`. */
  readonly path: string;
  readonly why: string;
  /** Who found it right, by name. */
  readonly confirmedBy?: string | undefined;
};

export type DraftFrom =
  | { readonly kind: 'version'; readonly versionId: string }
  | { readonly kind: 'blank' }
  /** The file as it was called, and its kind: "docx". */
  | { readonly kind: 'import'; readonly file: string; readonly format: string }
  | { readonly kind: 'gap'; readonly gapId: string }
  /** An earlier text, put back. */
  | { readonly kind: 'rollback'; readonly versionId: string }
  /** The same text, with its last day. */
  | { readonly kind: 'withdrawal'; readonly versionId: string };

export const draftStates = ['draft', 'in-review', 'returned', 'scheduled', 'done', 'dropped'] as const;
export type DraftState = (typeof draftStates)[number];

export type Draft = {
  readonly id: string;
  readonly kind: EntryKind;
  /** `null`: a new entry. */
  readonly entryId: string | null;
  readonly basedOn: string | null;
  readonly from: DraftFrom;
  readonly content: DraftContent;
  readonly uncertain: readonly Uncertain[];
  /** Counts the saves. */
  readonly revision: number;
  readonly state: DraftState;
  readonly author: { readonly id: string; readonly name: string };
  /** By id: everybody who ever saved it. */
  readonly writers: readonly string[];
  readonly savedBy: string;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly reviewer: { readonly id: string; readonly name: string } | null;
  readonly reviewedAt: Date | null;
  readonly comment: string | null;
  /** The first day on which it answers; `null`: at once. */
  readonly publishFrom: string | null;
  readonly aloneWhy: string | null;
  readonly versionId: string | null;
  readonly createdAt: Date;
};

/** Drafts of a text that is still being written. */
export function isOpen({ state }: Pick<Draft, 'state'>): boolean {
  return state === 'draft' || state === 'returned';
}

/** How it stands on a day in Viet Nam: what was put off to a day answers from then on by itself. */
export function stateOn(
  { state, publishFrom }: Pick<Draft, 'state' | 'publishFrom'>,
  today: string,
): DraftState {
  return state === 'scheduled' && publishFrom !== null && publishFrom <= today ? 'done' : state;
}
