import { findHeld, renewHold } from '#db/holders.ts';
import type { Staff } from '#src/people/staff.ts';
import { type Hold, holdMinutes, type Inbox, type Lost, type Unknown } from './hold.ts';

export type Kept = { readonly kind: 'kept' } | Lost | Unknown;

/** They are still there. One that ran out is not theirs again by this: somebody may be reading it already. */
export async function keepConversation(
  { db }: Pick<Inbox, 'db'>,
  staff: Staff,
  { conversationId, epoch }: Hold,
): Promise<Kept> {
  const minutes = holdMinutes;
  if (await renewHold(db, conversationId, { staffId: staff.id, epoch, minutes })) return { kind: 'kept' };
  const held = await findHeld(db, conversationId, staff);
  return held ? { kind: 'lost', by: held.holderName } : { kind: 'unknown' };
}
