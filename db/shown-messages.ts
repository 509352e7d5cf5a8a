import type { ChannelName } from '#bots/channel.ts';
import type { Database } from './database.ts';

/** Whose messages: a chat that its owner has shown to be theirs. */
export type ChatPlace = { readonly channel: ChannelName; readonly account: string; readonly chat: string };

/** One who wants to know what came in a chat after the message `after`, which is '0' at the beginning. */
export type Listening = { readonly chat: string; readonly after: string };

export type ShownMessage = {
  readonly id: string;
  /** What was sent to us and answered with it; none where nobody had asked. */
  readonly deliveries: readonly string[];
  /** As the channel rendered it. */
  readonly payload: unknown;
};

export type Shown = {
  readonly conversationId: string;
  /** The newest delivery that is worked; within a conversation they are worked in their order. */
  readonly settledUpTo: string | null;
  /** Oldest first, and not more than `mostMessages`. */
  readonly messages: readonly ShownMessage[];
};

export const mostMessages = 50;

/**
 * What is to be seen in each of several chats; `null` for one that has no conversation. One statement for all of them:
 * many pages listen at once. Nothing but the chat's own conversation is ever looked at.
 */
export async function readShown(
  db: Database,
  { channel, account }: Pick<ChatPlace, 'channel' | 'account'>,
  listening: readonly Listening[],
): Promise<readonly (Shown | null)[]> {
  const rows = await db.query<Shown & { place: number }>(read, [
    channel,
    account,
    listening.map(({ chat }) => chat),
    listening.map(({ after }) => after),
    mostMessages,
  ]);
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return listening.map((_, at) => byPlace.get(at + 1) ?? null);
}

const read = `
  select listening.place::int, conversations.id as "conversationId",
    (select deliveries.id::text from deliveries
     where deliveries.conversation_id = conversations.id and deliveries.state <> 'waiting'
     order by deliveries.id desc limit 1) as "settledUpTo",
    coalesce((select jsonb_agg(jsonb_build_object(
        'id', message.id::text, 'payload', message.payload,
        'deliveries', array(select deliveries.id::text from deliveries
          where deliveries.conversation_id = conversations.id and deliveries.turn_id = message.turn_id
            and not deliveries.unasked
          order by deliveries.id)) order by message.id)
      from (select outbox.id, outbox.payload, outbox.turn_id from outbox
        where outbox.conversation_id = conversations.id and outbox.id > listening.after
          and outbox.state not in ('failed', 'dead') and outbox.payload <> 'null'
        order by outbox.id limit $5) as message), '[]') as messages
  from rows from (unnest($3::text[]), unnest($4::bigint[])) with ordinality as listening (chat, after, place)
  join conversations on conversations.channel = $1 and conversations.account = $2
    and conversations.chat = listening.chat`;

/** A delivery that is there already, by its key. */
export async function findDelivery(
  db: Database,
  { channel, account }: Pick<ChatPlace, 'channel' | 'account'>,
  dedupeKey: string,
): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    'select id::text from deliveries where channel = $1 and account = $2 and dedupe_key = $3',
    [channel, account, dedupeKey],
  );
  return row?.id ?? null;
}
