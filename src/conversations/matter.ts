/**
 * What a conversation is going through step by step: what is said is read as the next step first. One at a time; it is
 * over when it is done, given up, or nothing came of it for `mostMinutes`.
 */
export type Matter =
  /**
   * A dossier is to be shown, and its code or a proof that it is the citizen's is still wanted; or it is to be followed,
   * and the citizen has not said yes to that yet.
   */
  | {
      readonly kind: 'dossier';
      readonly wants: 'code' | 'proof' | 'consent';
      /** As they were written, so that each can be named when it is asked about. */
      readonly codes: readonly string[];
      /** It is followed for another while once it is proved anew. */
      readonly renews?: true;
      /** ISO 8601. */
      readonly since: string;
    }
  /** A report is being filled in; what it holds so far stands in its draft. */
  | {
      readonly kind: 'ticket';
      readonly ticketId: string;
      readonly since: string;
      /** It is confirmed: nothing is asked any more, and who confirms again is told the same code. */
      readonly sent?: true;
    }
  /** A survey was answered, and may be given a reason. */
  | { readonly kind: 'survey'; readonly askId: string; readonly since: string };

const mostMinutes: Readonly<Record<Matter['kind'], number>> = { dossier: 30, ticket: 24 * 60, survey: 10 };

/** Whether what is said now may still belong to it. */
export function isOpenMatter(matter: Matter, now: Date): boolean {
  return now.getTime() - Date.parse(matter.since) < mostMinutes[matter.kind] * 60_000;
}

/** Whether something is waited for that whatever else is asked would disturb. */
export function isBusyMatter(matter: Matter, now: Date): boolean {
  if (matter.kind === 'survey' || (matter.kind === 'ticket' && matter.sent)) return false;
  return isOpenMatter(matter, now);
}
