/** A piece of a line in one look. `url` makes it a link; it is one of the web, and short enough to be one. */
export type Span = {
  readonly text: string;
  readonly look?: 'bold' | 'italic' | undefined;
  readonly url?: string | undefined;
};

/**
 * One line of a message; without spans it is an empty one. Lines that follow each other in the same `frame` are one
 * quotation, of which Telegram folds the `fold`.
 */
export type Line = { readonly spans: readonly Span[]; readonly frame?: 'quote' | 'fold' | undefined };

/** A span whose text is empty is none: Telegram refuses an empty entity. */
export function lineOf(...spans: readonly (Span | string)[]): Line {
  return {
    spans: spans
      .map((span) => (typeof span === 'string' ? { text: span } : span))
      .filter(({ text }) => text !== ''),
  };
}

export const emptyLine: Line = { spans: [] };

/** The line without any look: what is shown where Telegram does not take the other, and what a cut is measured by. */
export function plainLine({ spans }: Line): string {
  return spans.map(plainSpan).join('');
}

export function plainSpan({ text, url }: Span): string {
  return url === undefined || url === text ? text : `${text}: ${url}`;
}
