import type { ChannelName, IncomingAttachment } from '#bots/channel.ts';
import type { Language } from '#src/answers/answer.ts';
import type { Database } from './database.ts';

/** An attachment as a turn takes it; `id` is that of an upload where its bytes are here already. */
export type NewAttachment = {
  readonly id: string;
  readonly kind: IncomingAttachment['kind'];
  readonly name: string | null;
  readonly ref: unknown;
  readonly messageId: string;
  /** No codes are looked for on it: its words told all. */
  readonly codes?: 'none' | undefined;
};

/** Inside the transaction of the turn. An upload of the page only learns whose it is. */
export async function insertAttachment(
  tx: Database,
  { id, kind, name, ref, messageId, codes }: NewAttachment,
  of: { readonly conversationId: string; readonly turnId: string },
): Promise<void> {
  await tx.query(
    `insert into attachments (id, conversation_id, turn_id, message_id, kind, name, ref, codes)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)
     on conflict (id) do update set conversation_id = excluded.conversation_id, turn_id = excluded.turn_id,
       codes = excluded.codes
     where attachments.conversation_id is null`,
    [id, of.conversationId, of.turnId, messageId, kind, name, JSON.stringify(ref ?? null), codes ?? null],
  );
}

/** An attachment that a worker holds, with what it takes to speak to whoever sent it. */
export type LeasedAttachment = {
  readonly id: string;
  readonly kind: IncomingAttachment['kind'];
  readonly name: string | null;
  readonly ref: unknown;
  readonly messageId: string | null;
  /** Grows with every lease; with the owner it is the right to change the row. */
  readonly attempts: number;
  readonly conversationId: string;
  readonly channel: ChannelName;
  readonly account: string;
  readonly chat: string;
  readonly language: Language;
  readonly reachable: boolean;
};

/** Takes the attachment that has waited longest, counted as tried; `null` when none is due. */
export async function leaseAttachment(
  db: Database,
  owner: string,
  asked: { readonly channels: readonly string[]; readonly seconds: number },
): Promise<LeasedAttachment | null> {
  const [leased] = await db.query<LeasedAttachment>(
    `with due as (
       select attachments.id from attachments join conversations on conversations.id = conversation_id
       where attachments.state = 'waiting' and next_at <= clock_timestamp() and channel = any ($2)
         and (attachments.lease_until is null or attachments.lease_until < clock_timestamp())
       order by next_at limit 1
       for update of attachments skip locked
     )
     update attachments
     set lease_owner = $1, lease_until = clock_timestamp() + $3 * interval '1 second', attempts = attempts + 1
     from due, conversations
     where attachments.id = due.id and conversations.id = conversation_id
     returning attachments.id, kind, name, ref, message_id as "messageId", attempts, conversation_id as "conversationId", channel, account,
       chat, language, unreachable_at is null and erased_at is null as reachable`,
    [owner, asked.channels, asked.seconds],
  );
  return leased ?? null;
}

/** What became of it. */
export type AttachmentFate =
  | { readonly state: 'stored'; readonly sha256: string; readonly bytes: number; readonly type: string }
  | { readonly state: 'refused' | 'gone'; readonly why: string };

/** Settles a lease that is still held; `false` when somebody else has it, or it is gone. */
export async function settleAttachment(
  tx: Database,
  { id, attempts }: Pick<LeasedAttachment, 'id' | 'attempts'>,
  fate: AttachmentFate,
): Promise<boolean> {
  const kept = fate.state === 'stored' ? fate : null;
  const rows = await tx.query(
    `update attachments set state = $3, why = $4, bytes = $5, sha256 = $6, type = $7, ref = null,
       lease_owner = null, lease_until = null, settled_at = clock_timestamp()
     where id = $1 and attempts = $2 and state = 'waiting' and ($6::text is null or sha256 = $6)
     returning id`,
    [
      ...[id, attempts, fate.state, 'why' in fate ? fate.why : null],
      ...[kept?.bytes ?? null, kept?.sha256 ?? null, kept?.type ?? null],
    ],
  );
  return rows.length > 0;
}

/** Lets it go, to be tried again after a pause. */
export async function pauseAttachment(
  db: Database,
  { id, attempts }: Pick<LeasedAttachment, 'id' | 'attempts'>,
  again: { readonly afterMs: number; readonly why: string },
): Promise<void> {
  await db.query(
    `update attachments set lease_owner = null, lease_until = null, why = $4,
       next_at = clock_timestamp() + $3 * interval '1 ms'
     where id = $1 and attempts = $2 and state = 'waiting'`,
    [id, attempts, again.afterMs, again.why],
  );
}

/** What a conversation has stored within a day. */
export async function storedWithinDay(
  db: Database,
  conversationId: string,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const [row] = await db.query<{ files: number; bytes: number }>(
    `select count(*)::int as files, coalesce(sum(bytes), 0)::float8 as bytes from attachments
     where conversation_id = $1 and state = 'stored' and received_at > clock_timestamp() - interval '1 day'`,
    [conversationId],
  );
  return row ?? { files: 0, bytes: 0 };
}

/** What all conversations have stored within a day, of the page's files or of those that the platforms brought. */
export async function bytesWithinDay(db: Database, by: 'upload' | 'platform'): Promise<number> {
  const [row] = await db.query<{ bytes: number }>(
    `select coalesce(sum(bytes), 0)::float8 as bytes from attachments
     where received_at > clock_timestamp() - interval '1 day' and state = 'stored'
       and (upload_key is not null) = ($1 = 'upload')`,
    [by],
  );
  return row?.bytes ?? 0;
}

/** What is known of an attachment, without its bytes. */
export type AttachmentFacts = {
  readonly id: string;
  readonly kind: IncomingAttachment['kind'];
  readonly state: 'waiting' | 'stored' | 'refused' | 'gone';
  readonly name: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly type: string | null;
};

const facts = 'id, kind, state, name, bytes::float8 as bytes, sha256, type';

export async function findAttachment(db: Database, id: string): Promise<AttachmentFacts | null> {
  const [found] = await db.query<AttachmentFacts>(
    `select ${facts} from attachments where id::text = $1 and conversation_id is not null`,
    [id],
  );
  return found ?? null;
}

/** A file of one of the centre's people becomes part of the conversation; nobody looks for codes on it. */
export async function adoptFile(
  tx: Database,
  id: string,
  of: { readonly conversationId: string; readonly staffName: string },
): Promise<void> {
  await tx.query(
    `update attachments set conversation_id = $2, staff_name = $3, codes = 'none'
     where id = $1 and conversation_id is null`,
    [id, of.conversationId, of.staffName],
  );
}

/** Those of a conversation, oldest first. */
export async function listAttachments(
  db: Database,
  conversationId: string,
): Promise<readonly (AttachmentFacts & { readonly receivedAt: Date })[]> {
  return await db.query(
    `select ${facts}, received_at as "receivedAt" from attachments where conversation_id = $1 order by received_at, id`,
    [conversationId],
  );
}
