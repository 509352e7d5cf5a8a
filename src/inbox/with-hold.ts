import type { Database } from '#db/database.ts';
import { type HeldConversation, lockHeld } from '#db/holders.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Hold, Inbox, Lost, Unknown } from './hold.ts';

/**
 * Does what only the holder may, with the conversation locked: that it still is theirs is looked at inside the
 * transaction of what they do, so that nobody speaks who was overtaken, however late their page is.
 */
export async function withHold<Done>(
  { db }: Pick<Inbox, 'db'>,
  { staff, hold }: { readonly staff: Staff; readonly hold: Hold },
  work: (tx: Database, held: HeldConversation) => Promise<Done>,
): Promise<Done | Lost | Unknown> {
  return await db.transaction(async (tx) => {
    const held = await lockHeld(tx, hold.conversationId, staff);
    if (!held) return { kind: 'unknown' };
    if (held.holderId !== staff.id || held.holderEpoch !== hold.epoch) {
      return { kind: 'lost', by: held.holderName };
    }
    return await work(tx, held);
  });
}
