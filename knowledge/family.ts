/** Procedures that citizens' words confuse, and the one question in plain words that tells them apart. */
export type Family = {
  readonly id: string;
  readonly question: { readonly vi: string; readonly en: string };
  readonly members: readonly FamilyMember[];
  /** The member that is meant unless something else is said. */
  readonly usual?: string;
  /** What citizens say that names the family and none of its members: who says no more is asked which is meant. */
  readonly open?: readonly string[];
};

export type FamilyMember = {
  readonly code: string;
  /** A button, in citizens' words. */
  readonly label: { readonly vi: string; readonly en: string };
  /** What citizens say that tells this member, written with marks. */
  readonly told: readonly string[];
};
