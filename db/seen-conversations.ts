import type { ChannelName } from '#bots/channel.ts';
import type { Language } from '#src/answers/answer.ts';
import type { Topic } from './conversations.ts';
import type { Database } from './database.ts';
import type { HandoffWhy } from './handoffs.ts';

/** A conversation as its staff open it. */
export type SeenConversation = {
  readonly id: string;
  readonly channel: ChannelName;
  readonly chat: string | null;
  readonly language: Language;
  readonly topic: Topic;
  /** When the citizen last wrote. */
  readonly heardAt: Date | null;
  readonly erased: boolean;
  /** Of the last wait for a person. */
  readonly why: HandoffWhy;
  readonly askedAt: Date;
  readonly agency: string | null;
};

/**
 * By whose matter its last wait is; `agencies` of `null` are all. `null` of one that is not there, never waited for a
 * person, or is not theirs to see.
 */
export async function findSeenConversation(
  db: Database,
  id: string,
  { agencies }: { readonly agencies: readonly string[] | null },
): Promise<SeenConversation | null> {
  const [row] = await db.query<SeenConversation>(
    `select conversations.id, channel, chat, language, topic, heard_at as "heardAt", erased_at is not null as erased,
       latest.why, latest.asked_at as "askedAt", latest.agency
     from conversations join lateral (
       select why, asked_at, agency from handoffs where conversation_id = conversations.id order by id desc limit 1
     ) as latest on $2::text[] is null or latest.agency = any ($2)
     where conversations.id::text = $1`,
    [id, agencies],
  );
  return row ?? null;
}
