import { type FoundConversation, findConversations } from '#db/inbox-queue.ts';
import { may } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Inbox } from './hold.ts';

const mostFound = 50;

/** By words that were said: operators among what they held themselves, supervisors among all that they may see. */
export async function searchConversations(
  { db }: Pick<Inbox, 'db'>,
  staff: Staff,
  words: string,
): Promise<readonly FoundConversation[]> {
  if (words.trim() === '') return [];
  return await findConversations(db, {
    ...{ staffId: staff.id, agencies: staff.agencies, words: words.trim(), most: mostFound },
    own: may(staff, 'inbox.supervise') ? 'all' : 'own',
  });
}
