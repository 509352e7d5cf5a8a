/** Reads the square and bar codes on a picture. */
export interface CodeReader {
  /**
   * What each code on it says, at most a few, in no order; nothing where there is none, or where it is no picture that
   * can be read. Ends by itself within seconds whatever the bytes are, beside everything else, and keeps nothing.
   */
  read(picture: Uint8Array): Promise<readonly string[]>;
}
