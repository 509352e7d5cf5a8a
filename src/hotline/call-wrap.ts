/** What a call was about, for the measures: `nothing` is a wrong number, silence, a joke. */
export const wrapCategories = ['procedure', 'dossier', 'online', 'report', 'other', 'nothing'] as const;
export type WrapCategory = (typeof wrapCategories)[number];

/** What came of a call. */
export type CallWrap = {
  readonly category: WrapCategory;
  readonly summary: string;
  /** The procedures that were spoken of. */
  readonly codes: readonly string[];
  readonly promises: readonly string[];
};
