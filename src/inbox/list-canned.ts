import { findCannedReply, listCannedReplies } from '#db/canned-replies.ts';
import type { Inbox } from './hold.ts';

/** A reply in the centre's words, to be put into an answer and changed there. */
export type CannedReply = Awaited<ReturnType<typeof listCannedReplies>>[number];

export async function listCanned({ db }: Pick<Inbox, 'db'>): Promise<readonly CannedReply[]> {
  return await listCannedReplies(db);
}

export async function findCanned({ db }: Pick<Inbox, 'db'>, id: string): Promise<CannedReply | null> {
  return await findCannedReply(db, id);
}
