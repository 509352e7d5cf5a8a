/** Something that was to reach somebody and did not, or that came in and could not be answered. */
export type Letter = {
  /** What it is, by its first letter (`m`, `w`, `d`), and its number there. */
  readonly id: string;
  /** To a citizen, news of a report to another system, and from a citizen. */
  readonly kind: 'message' | 'webhook' | 'received';
  /** `null`: another system. */
  readonly channel: string | null;
  /** The conversation or the ticket that it is of, where staff have a page of it. */
  readonly ofId: string | null;
  readonly error: string | null;
  readonly attempts: number;
  readonly queuedAt: Date;
  readonly settledAt: Date;
  /** Surely nobody has seen it; otherwise it may come twice. */
  readonly isSurelyUnseen: boolean;
  /** Something later may have reached the same reader. */
  readonly isOvertaken: boolean;
  readonly hurdle: LetterHurdle | null;
  /** What it says, masked; `null` where that is gone. */
  readonly text: string | null;
};

/**
 * Why it cannot be sent again: no bot of ours speaks there, the channel takes no answer so late, the file is gone, a
 * person speaks with them now, its words were let go.
 */
export type LetterHurdle = 'account' | 'window' | 'file' | 'held' | 'words';

/** `ask`: whoever sends it again has to know that it may come twice, or behind newer news. */
export const letterStandings = ['ready', 'ask', 'stuck'] as const;
export type LetterStanding = (typeof letterStandings)[number];
export const letterWays = ['out', 'in'] as const;
export type LetterWay = (typeof letterWays)[number];
