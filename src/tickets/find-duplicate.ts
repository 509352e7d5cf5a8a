import type { Alike } from '#db/tickets.ts';
import { dayInVietnam } from '#src/clock.ts';
import { normalised } from './settle-draft.ts';

/** So far back the same trouble at the same place is taken for the same. */
const daysAlike = 14;
const day = 86_400_000;
/** Of the words of both together. */
const shareAlike = 0.5;

export function sinceAlike(at: Date): Date {
  return new Date(at.getTime() - daysAlike * day);
}

type Like = {
  readonly conversationId: string | null;
  readonly wordsKey: string;
  readonly wordsMasked: string;
  readonly at: Date;
};

/**
 * The ticket that tells the same, if one does: the same words of the same conversation on the same day, or nearly the
 * same words at the same place. It is a mark for a person: nothing is dropped for it.
 */
export function findDuplicate(ticket: Like, alike: readonly Alike[]): string | null {
  const words = wordsOf(ticket.wordsMasked);
  const found = alike.find((other) => {
    const isSame = other.wordsKey === ticket.wordsKey;
    if (other.near) return isSame || overlap(words, wordsOf(other.wordsMasked)) >= shareAlike;
    const isOwn = other.conversationId === ticket.conversationId;
    return isSame && isOwn && dayInVietnam(other.confirmedAt) === dayInVietnam(ticket.at);
  });
  return found?.id ?? null;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(normalised(text).split(' '));
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}
