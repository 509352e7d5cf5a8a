import type { Database } from './database.ts';
import type { ChatPlace } from './shown-messages.ts';

/** Whether a file was sent by a person of the centre into that very chat, and is still there to be fetched. */
export async function isSentTo(db: Database, place: ChatPlace, id: string): Promise<boolean> {
  const { channel, account, chat } = place;
  const rows = await db.query(
    `select from attachments join conversations on conversations.id = conversation_id
     join outbox on outbox.attachment_id = attachments.id and outbox.conversation_id = conversations.id
     where attachments.id = $1 and conversations.channel = $2 and conversations.account = $3 and chat = $4
       and staff_name is not null and erased_at is null and outbox.state not in ('failed', 'dead')`,
    [id, channel, account, chat],
  );
  return rows.length > 0;
}
