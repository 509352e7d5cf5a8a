import type { TicketState } from '#src/tickets/ticket.ts';
import type { Database } from './database.ts';

/** Who did what, and why; nothing personal stands in it. */
export type HistoryLine = {
  readonly at: Date;
  readonly actor: string;
  readonly act: string;
  readonly state: TicketState;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  readonly why: string | null;
};

/** Inside the transaction of the change; `told`: whether another system is to be told of it. */
export async function addHistory(
  tx: Database,
  ticketId: string,
  line: HistoryLine & { readonly told: boolean },
): Promise<void> {
  await tx.query(
    `with line as (
       insert into ticket_history (ticket_id, at, actor, act, state, detail, why)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7) returning id
     )
     insert into ticket_webhooks (ticket_id, history_id, event) select $1, line.id, 'ticket.' || $4 from line where $8`,
    [
      ...[ticketId, line.at, line.actor, line.act, line.state, JSON.stringify(line.detail), line.why],
      line.told,
    ],
  );
}

/** Oldest first. */
export async function listHistory(db: Database, ticketId: string): Promise<readonly HistoryLine[]> {
  return await db.query<HistoryLine>(
    'select at, actor, act, state, detail, why from ticket_history where ticket_id = $1 order by id',
    [ticketId],
  );
}
