/** Understands speech. None is part of this program; where a centre has one, it is put here. */
export interface Transcriber {
  /**
   * What is said in a voice message, in its own words. `type` is told by its first bytes. Ends by itself within half a
   * minute, keeps nothing, and what it is not sure of is `unclear`: a person then listens.
   */
  transcribe(body: Uint8Array, type: string): Promise<Transcript>;
}

export type Transcript = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unclear' };
