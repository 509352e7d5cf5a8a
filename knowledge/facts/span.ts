/** From `least` to `most`, both counted in. */
export type Span = { readonly least: number; readonly most: number };

export function within(inner: Span, { least, most }: Span): boolean {
  return inner.least >= least && inner.most <= most;
}
