import type { ChannelName } from '#bots/channel.ts';
import type { Language } from '#src/answers/answer.ts';
import type { Matter } from '#src/conversations/matter.ts';
import type { Database } from './database.ts';

/** A stored photo whose codes are to be read, and where its conversation stands. */
export type LeasedPhoto = {
  readonly id: string;
  readonly messageId: string | null;
  /** Grows with every lease: it is the right to settle it. */
  readonly attempts: number;
  readonly conversationId: string;
  readonly channel: ChannelName;
  readonly account: string;
  readonly chat: string;
  readonly language: Language;
  readonly state: 'open' | 'waiting' | 'with-operator' | 'closed';
  readonly matter: Matter | null;
  readonly reachable: boolean;
};

/** Takes the photo that has waited longest, once its turn is written; later than an hour nobody waits for it. */
export async function leasePhoto(
  db: Database,
  asked: { readonly channels: readonly string[]; readonly seconds: number },
): Promise<LeasedPhoto | null> {
  const [leased] = await db.query<LeasedPhoto>(
    `with due as (
       select attachments.id from attachments join conversations on conversations.id = conversation_id
       where attachments.state = 'stored' and codes is null and turn_id is not null and type like 'image/%'
         and settled_at > clock_timestamp() - interval '1 hour' and channel = any ($1)
         and (codes_lease_until is null or codes_lease_until < clock_timestamp())
       order by settled_at limit 1
       for update of attachments skip locked
     )
     update attachments
     set codes_lease_until = clock_timestamp() + $2 * interval '1 second', codes_attempts = codes_attempts + 1
     from due, conversations
     where attachments.id = due.id and conversations.id = conversation_id
     returning attachments.id, message_id as "messageId", codes_attempts as attempts,
       conversation_id as "conversationId", channel, account, chat, language, conversations.state, matter,
       unreachable_at is null and erased_at is null as reachable`,
    [asked.channels, asked.seconds],
  );
  return leased ?? null;
}

/** `false` where it was settled before, or went with its conversation. */
export async function settlePhoto(
  tx: Database,
  { id, attempts }: Pick<LeasedPhoto, 'id' | 'attempts'>,
  codes: 'found' | 'none',
): Promise<boolean> {
  const rows = await tx.query(
    `update attachments set codes = $3, codes_lease_until = null
     where id = $1 and codes_attempts = $2 and codes is null returning id`,
    [id, attempts, codes],
  );
  return rows.length > 0;
}

/** Whether a photo that was sent together with this one had a code, or may have: nothing is missed yet. */
export async function hasBetterPhoto(tx: Database, id: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from attachments as this join attachments as other on other.turn_id = this.turn_id
     where this.id = $1 and other.id <> $1 and other.kind in ('photo', 'file')
       and (other.codes = 'found'
         or (other.codes is null and (other.state = 'waiting'
           or (other.state = 'stored' and other.type like 'image/%'))))
     limit 1`,
    [id],
  );
  return rows.length > 0;
}
