import type { Database } from './database.ts';

/** Tickets since then whose category is of the rules alone, which no model was asked about; the oldest first. */
export async function listUnproposed(
  db: Database,
  { since, most }: { readonly since: Date; readonly most: number },
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from tickets
     where confirmed_at > $1 and changed_at > $1 and category_by = 'rules' and state = 'filed'
       and not exists (select from ticket_history where ticket_id = tickets.id and act = 'proposed')
     order by changed_at, id limit $2`,
    [since, most],
  );
  return rows.map(({ id }) => id);
}

/** Whether a model was asked before. */
export async function isProposed(tx: Database, ticketId: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from ticket_history where ticket_id = $1 and act = 'proposed' limit 1`,
    [ticketId],
  );
  return rows.length > 0;
}
