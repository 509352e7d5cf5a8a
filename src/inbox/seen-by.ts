import { findSeenConversation, type SeenConversation } from '#db/seen-conversations.ts';
import { demandRight, type Right } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/**
 * A conversation, for staff who hold the right and see its agency's matters; `null` of another agency's as of one that
 * is not there, or whose citizen had it erased. Throws `forbidden`.
 */
export async function seenBy(
  { db }: Pick<Resources, 'db'>,
  staff: Staff,
  { conversationId, right }: { readonly conversationId: string; readonly right: Right },
): Promise<SeenConversation | null> {
  demandRight(staff, right);
  const found = await findSeenConversation(db, conversationId, staff);
  return found?.erased ? null : found;
}
