/** Turns a drawing into a picture that can be sent in a chat. */
export interface CardPainter {
  /** A PNG of the SVG, at its own size, with the letters that the drawing was measured with. */
  paint(svg: string): Promise<Uint8Array<ArrayBuffer>>;
}
