import { bytesWithinDay, storedWithinDay } from '#db/attachments.ts';
import type { Database } from '#db/database.ts';

/** Nobody needs more for a dossier, and nobody fills the disk alone. */
const mostFiles = 60;
const mostTimesLargest = 10;
/** Conversations are free: so much is stored of all of them in a day. Two thousand people with four megabytes each. */
const mostOfAll = 8 * 1024 ** 3;

/** Whose file, if they have a conversation yet, and how it comes: the page's files take nothing from the platforms'. */
type Coming = { readonly conversationId: string | null; readonly by: 'upload' | 'platform' };

/** Whether a conversation may store more today, and all of them together. */
export async function hasRoomToday(
  db: Database,
  { conversationId, by }: Coming,
  mostBytes: number,
): Promise<boolean> {
  if ((await bytesWithinDay(db, by)) >= mostOfAll) return false;
  if (conversationId === null) return true;
  const { files, bytes } = await storedWithinDay(db, conversationId);
  return files < mostFiles && bytes < mostBytes * mostTimesLargest;
}
