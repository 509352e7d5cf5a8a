/** What became of the calls of a period; counts, so that whoever reads them sees how few they are. */
export type CallCounts = {
  readonly calls: number;
  /** Of which a feed told what was said. */
  readonly heard: number;
  readonly ended: number;
  readonly wrapped: number;
  readonly withCards: number;
  /** In which a card was used or copied. */
  readonly assisted: number;
  /**
   * From a caller's first words (or the call's beginning where none were heard) until the first card that was used or
   * copied was seen, the middle one; `null` where none was.
   */
  readonly secondsToHelp: number | null;
  /** The same within which it was there in 95 of 100 of these calls. */
  readonly mostSecondsToHelp: number | null;
  /** Cards that stood on an operator's page, those without an answer left out. */
  readonly shown: number;
  readonly opened: number;
  readonly used: number;
  /** Put aside by whoever answered. */
  readonly dismissed: number;
  readonly judged: number;
};

/** What calls about one procedure lacked; without one, what no procedure was found for. */
export type CallTopicGap = {
  readonly code: string | null;
  readonly title: string | null;
  readonly wrong: number;
  readonly missing: number;
  readonly outdated: number;
  readonly unanswered: number;
};
