/**
 * The outside one-stop system (hệ thống một cửa) that owns dossiers, seen from a look-up. What it tells reaches us by
 * `takeEvents`, whatever the way: it pushes, we ask, or a file is imported.
 */
export interface Registry {
  /** The name under which its dossiers are kept. */
  readonly name: string;
  /**
   * Brings our copies of these codes up to date where that can be done now, known to us or not. Never throws, and
   * never takes longer than its time-out; the same work is done for a code that exists and for one that does not.
   */
  refresh(codes: readonly string[]): Promise<Refreshed>;
}

/** `silent`: it was to be asked and did not answer, so that our copy is what it last told. */
export type Refreshed = 'up-to-date' | 'silent';
