import type { IncomingAttachment } from '#bots/channel.ts';
import type { Database } from './database.ts';
import type { ChatPlace } from './shown-messages.ts';

/** A file that came with its bytes, before the turn that takes it. */
export type Upload = { readonly id: string; readonly state: 'waiting' | 'stored' };

/** The row of an upload: that of the first try, however often the page sends it. */
export async function openUpload(
  db: Database,
  made: {
    readonly id: string;
    readonly key: string;
    readonly kind: IncomingAttachment['kind'];
    readonly name: string | null;
  },
): Promise<Upload | null> {
  const [row] = await db.query<Upload>(
    `with made as (
       insert into attachments (id, upload_key, kind, name) values ($1, $2, $3, $4)
       on conflict (upload_key) do nothing returning id, state
     )
     select id, state from made union all select id, state from attachments where upload_key = $2 limit 1`,
    [made.id, made.key, made.kind, made.name],
  );
  return row ?? null;
}

/** Uploads that no message ever named: whoever sent them never came back. */
export async function dropStrayUploads(db: Database): Promise<void> {
  await db.query(
    `delete from attachments where id in (
       select id from attachments
       where conversation_id is null and received_at < clock_timestamp() - interval '1 day'
         and not exists (select from ticket_photos where attachment_id = attachments.id) limit 20)`,
  );
}

/** The conversation of a chat, where it has one. */
export async function findConversationOf(
  db: Database,
  { channel, account, chat }: ChatPlace,
): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    'select id from conversations where channel = $1 and account = $2 and chat = $3',
    [channel, account, chat],
  );
  return row?.id ?? null;
}
