import type { Aspect } from '#knowledge/entry.ts';
import type { Database } from './database.ts';

/** What a follow-up may be about. */
export type Topic = {
  /** The entry last answered, if any. */
  readonly entryId?: string;
  /** The cases of that procedure that were told, and the question about them that was asked last. */
  readonly cases?: readonly string[];
  readonly ask?: string;
  /** The citizen's commune-level unit, five digits; outlives the topic. */
  readonly ward?: string;
  /** What was asked, masked, where it was asked back which procedure is meant: it may tell the case of whichever is. */
  readonly said?: string;
  /** The id of the family whose question was asked back. */
  readonly family?: string;
  /** The aspects last asked about, so that a correction need not repeat them. */
  readonly aspects?: readonly Aspect[];
  /** That we were sorry for a death was said. */
  readonly condoled?: true;
  /** Entries that were talked about before this one, the latest first. */
  readonly earlier?: readonly string[];
  /** The choices last offered, so that "2" or a label can be taken. */
  readonly choices?: readonly { readonly label: string; readonly value: string }[];
};

export type Conversation = { readonly id: string; readonly topic: Topic };

export async function findConversation(db: Database, id: string): Promise<Conversation | null> {
  const [row] = await db.query<Conversation>('select id, topic from conversations where id = $1', [id]);
  return row ?? null;
}
