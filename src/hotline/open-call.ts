import { listFollowers } from '#db/call-followers.ts';
import { listSaid, type SaidLine } from '#db/call-page.ts';
import { findSeenCall, type SeenCall } from '#db/desk-calls.ts';
import { listSuggestions, markShown, type Suggestion } from '#db/suggestions.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { mayFollow } from './follow-call.ts';

/** Whose call it is, for whoever looks. */
export type CallHold = 'mine' | 'free' | 'other' | 'followed';

/** A call as its page shows it, or what is new of it. */
export type OpenedCall = {
  readonly call: SeenCall;
  readonly hold: CallHold;
  /** What was said since the asked revision; nothing to whom the call is not. */
  readonly said: readonly SaidLine[];
  /** Who follows what is said, by name. */
  readonly followers: readonly string[];
  /** Whether they could follow it. */
  readonly canFollow: boolean;
  /** The cards that stand, in their places. */
  readonly cards: readonly Suggestion[];
  /** Ask with this for what comes next. */
  readonly revision: string;
};

/** From the beginning. */
export const firstRevision = '0';

/**
 * A call and what was said in it after a revision. What is said is for whoever answers the call, and for nobody else
 * before they take it up, but for a supervisor who follows it in sight of them. `null` of a call that is not theirs to see.
 */
export async function openCall(
  { db }: Pick<Resources, 'db'>,
  staff: Staff,
  { id, after }: { readonly id: string; readonly after: string },
): Promise<OpenedCall | null> {
  demandRight(staff, 'hotline.work');
  const call = await findSeenCall(db, staff.agencies, id);
  if (!call) return null;
  const own = holdOf(call, staff);
  if (own === 'mine') {
    const [said, cards, followers] = await Promise.all([
      listSaid(db, id, after),
      listSuggestions(db, id),
      listFollowers(db, id),
    ]);
    return {
      ...{ call, hold: own, canFollow: false, said, followers: followers.map(({ name }) => name) },
      cards: cards.filter(({ retiredAt }) => retiredAt === null),
      revision: newestOf(said, after),
    };
  }
  const canFollow = await mayFollow(db, staff, call);
  const followers = canFollow ? await listFollowers(db, id) : [];
  const isFollowing = followers.some(({ staffId }) => staffId === staff.id);
  const said = isFollowing ? await listSaid(db, id, after) : [];
  return {
    ...{ call, hold: isFollowing ? 'followed' : own, canFollow, said, cards: [] },
    followers: isFollowing ? followers.map(({ name }) => name) : [],
    revision: newestOf(said, after),
  };
}

function newestOf(said: readonly SaidLine[], after: string): string {
  return said.reduce((last, { revision }) => newerOf(last, revision), after);
}

export function holdOf(
  { staffId }: Pick<SeenCall, 'staffId'>,
  { id }: Pick<Staff, 'id'>,
): Exclude<CallHold, 'followed'> {
  if (staffId === null) return 'free';
  return staffId === id ? 'mine' : 'other';
}

function newerOf(one: string, other: string): string {
  return BigInt(other) > BigInt(one) ? other : one;
}

/** The cards of a page that was opened have been seen. */
export async function noteShown(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  { call, cards }: Pick<OpenedCall, 'call' | 'cards'>,
): Promise<void> {
  const fresh = cards.filter(({ shownAt }) => shownAt === null).map(({ id }) => id);
  if (fresh.length > 0) await markShown(db, call.id, { ids: fresh, at: clock.now() });
}
