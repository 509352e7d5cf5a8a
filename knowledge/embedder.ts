/** Turns texts into vectors that lie near each other where the texts mean the same. */
export type Embedder = {
  /** The embedding model: vectors of two of them are not compared. */
  readonly name: string;
  /**
   * One vector a text, in order, all of one length. Trouble on the other side is `null` and never thrown: finding goes
   * on by the words alone.
   */
  readonly embed: (
    texts: readonly string[],
    signal: AbortSignal,
  ) => Promise<readonly (readonly number[])[] | null>;
};
