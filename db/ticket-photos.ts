import type { Database } from './database.ts';

/** The photos that a ticket was confirmed with, as far as they are the conversation's own, in their order. */
export async function putPhotos(
  tx: Database,
  ticketId: string,
  of: { readonly conversationId: string | null; readonly photos: readonly string[] },
): Promise<void> {
  await tx.query(
    `insert into ticket_photos (ticket_id, attachment_id, place)
     select $1, attachments.id, given.place
     from unnest($2::text[]) with ordinality as given (id, place)
     join attachments on attachments.id::text = given.id and attachments.conversation_id = $3
     on conflict do nothing`,
    [ticketId, of.photos, of.conversationId],
  );
}

/** Without those that were refused, or could not be had: their sender was told. */
export async function countPhotos(db: Database, ticketId: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    `select count(*)::int as n from ticket_photos join attachments on attachments.id = attachment_id
     where ticket_id = $1 and attachments.state in ('waiting', 'stored')`,
    [ticketId],
  );
  return row?.n ?? 0;
}
