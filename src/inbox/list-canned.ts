import { type CannedReply, findCannedReply, listCannedReplies } from '#db/canned-replies.ts';
import type { Inbox } from './hold.ts';

export async function listCanned({ db }: Pick<Inbox, 'db'>): Promise<readonly CannedReply[]> {
  return await listCannedReplies(db);
}

export async function findCanned({ db }: Pick<Inbox, 'db'>, id: string): Promise<CannedReply | null> {
  return await findCannedReply(db, id);
}
