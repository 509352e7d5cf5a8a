import type { Database } from './database.ts';

/** Something that another system is to be told of a ticket. */
export type LeasedWebhook = {
  readonly id: string;
  /** Of the line of the history, the same at every attempt: whoever is told twice knows it by that. */
  readonly eventId: string;
  readonly ticketId: string;
  readonly event: string;
  readonly at: Date;
  readonly attempts: number;
};

/** Takes what is longest due; of one ticket never the later before the earlier. */
export async function leaseWebhook(db: Database, leaseMs: number): Promise<LeasedWebhook | null> {
  const [row] = await db.query<LeasedWebhook>(
    `with due as (
       select id from ticket_webhooks
       where state = 'queued' and next_at <= clock_timestamp()
         and (lease_until is null or lease_until < clock_timestamp())
         and not exists (
           select from ticket_webhooks as older
           where older.ticket_id = ticket_webhooks.ticket_id and older.id < ticket_webhooks.id
             and older.state = 'queued')
       order by next_at, id limit 1 for update skip locked
     )
     update ticket_webhooks set attempts = attempts + 1, lease_until = clock_timestamp() + $1 * interval '1 ms'
     from due, ticket_history
     where ticket_webhooks.id = due.id and ticket_history.id = history_id
     returning ticket_webhooks.id::text, history_id::text as "eventId", ticket_webhooks.ticket_id as "ticketId",
       event, ticket_history.at, attempts`,
    [leaseMs],
  );
  return row ?? null;
}

export type WebhookFate =
  | { readonly state: 'sent' }
  | { readonly state: 'queued'; readonly afterMs: number; readonly error: string }
  | { readonly state: 'dead'; readonly error: string };

export async function settleWebhook(
  db: Database,
  { id, attempts }: Pick<LeasedWebhook, 'id' | 'attempts'>,
  fate: WebhookFate,
): Promise<void> {
  await db.query(
    `update ticket_webhooks set state = $3, lease_until = null, error = $4,
       next_at = clock_timestamp() + $5 * interval '1 ms',
       settled_at = case when $3 <> 'queued' then clock_timestamp() end
     where id = $1::bigint and attempts = $2 and state = 'queued'`,
    [
      id,
      attempts,
      fate.state,
      'error' in fate ? fate.error : null,
      fate.state === 'queued' ? fate.afterMs : 0,
    ],
  );
}
