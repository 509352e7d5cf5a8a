import type { Database } from '#db/database.ts';

/** A conversation and its report, as the database holds them when a run is over. */
export type KeptReport = {
  readonly user: string;
  readonly code: string | null;
  readonly state: string | null;
  readonly filing: string | null;
  readonly externalId: string | null;
  /** How often its history says so. */
  readonly timesFiled: number;
  /** How many messages of its citizen were worked. */
  readonly worked: number;
};

export async function readReports(db: Database): Promise<readonly KeptReport[]> {
  return await db.query<KeptReport>(
    `select conversations.chat as "user", tickets.code, tickets.state, ticket_filings.state as filing,
       ticket_filings.external_id as "externalId",
       (select count(*)::int from ticket_history
        where ticket_id = tickets.id and act = 'filed') as "timesFiled",
       (select count(*)::int from messages
        where conversation_id = conversations.id and direction = 'incoming') as worked
     from conversations left join tickets on tickets.conversation_id = conversations.id
     left join ticket_filings on ticket_filings.ticket_id = tickets.id`,
  );
}
