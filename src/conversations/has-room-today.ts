import { storedWithinDay } from '#db/attachments.ts';
import type { Database } from '#db/database.ts';

/** Nobody needs more for a dossier, and nobody fills the disk alone. */
const mostFiles = 60;
const mostTimesLargest = 10;

/** Whether a conversation may store more today. */
export async function hasRoomToday(
  db: Database,
  conversationId: string,
  mostBytes: number,
): Promise<boolean> {
  const { files, bytes } = await storedWithinDay(db, conversationId);
  return files < mostFiles && bytes < mostBytes * mostTimesLargest;
}
