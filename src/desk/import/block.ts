/** A piece of a file, in its order: what all readers bring everything down to. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  /** `strong`: all of it is in bold. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: true }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export type Extracted = {
  readonly blocks: readonly Block[];
  readonly remarks: readonly ('hidden-text' | 'other-sheets' | 'outside-links' | 'columns' | 'cut')[];
};
