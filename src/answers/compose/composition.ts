import type { Aspect } from '#knowledge/entry.ts';
import type { Block, Choice, Citation } from '#src/answers/answer.ts';

/** What a version of an entry has to say to a question, copied from its fields. */
export type Composition = {
  readonly blocks: readonly Block[];
  /** One per aspect that was told. */
  readonly citations: readonly Citation[];
  readonly choices: readonly Choice[];
  /** Aspects that were asked and that the record does not give. */
  readonly missing: readonly Aspect[];
  /** The question about cases that it ends with, if any. */
  readonly ask?: string | null;
};

/** What is said where no entry is behind it: a greeting, an emergency, a question back. */
export type Reply = Pick<Composition, 'blocks' | 'choices'>;
