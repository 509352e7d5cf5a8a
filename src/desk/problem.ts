/** Something about a draft that its editor must mend, or at least know. */
export type Problem = {
  /** From the entry's root, with dots; empty: the whole. */
  readonly path: string;
  /** In the language of whoever looks. */
  readonly words: string;
  /** `stops`: it cannot be published like this. */
  readonly weight: 'stops' | 'warns';
};
