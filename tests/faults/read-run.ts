import type { Database } from '#db/database.ts';

/** A message that a turn intended to send, where it ended. */
export type Entry = {
  readonly id: number;
  readonly user: string;
  readonly idem: string;
  /** The turn that said it; `null` for what nobody had asked. */
  readonly turnId: string | null;
  readonly state: 'queued' | 'sending' | 'sent' | 'maybe-sent' | 'failed' | 'dead';
  readonly text: string;
  readonly error: string | null;
  readonly attempts: number;
};

/** What the database holds when a run is over. */
export type Kept = {
  /** A line of a citizen with the turn that worked it: once for each time that it was worked. */
  readonly worked: readonly {
    readonly user: string;
    readonly text: string;
    readonly turnId: string;
    /** The oldest event of the turn; `null`: it settled none. */
    readonly firstDelivery: number | null;
    readonly fate: 'done' | 'dead' | 'ignored' | null;
  }[];
  readonly entries: readonly Entry[];
  /** Events by state. */
  readonly deliveries: Readonly<Record<string, number>>;
  readonly leases: number;
  readonly users: readonly string[];
};

export async function readRun(db: Database): Promise<Kept> {
  const [worked, entries, deliveries, leases, users] = await Promise.all([
    db.query<Kept['worked'][number]>(
      `select conversations.chat as "user", messages.text_masked as text, messages.turn_id as "turnId",
         min(deliveries.id)::int as "firstDelivery", min(deliveries.state) as fate
       from messages
       join conversations on conversations.id = messages.conversation_id
       left join deliveries on deliveries.turn_id = messages.turn_id
       where messages.direction = 'incoming'
       group by messages.id, conversations.chat`,
    ),
    db.query<Entry>(
      `select outbox.id::int, conversations.chat as "user", outbox.idem, outbox.turn_id as "turnId",
         outbox.state, outbox.error, outbox.attempts,
         jsonb_path_query_array(outbox.payload, 'strict $.**.text') ->> 0 as text
       from outbox join conversations on conversations.id = outbox.conversation_id order by outbox.id`,
    ),
    db.query<{ state: string; times: number }>(
      'select state, count(*)::int as times from deliveries group by state',
    ),
    db.query<{ times: number }>(
      `select count(*)::int as times from (
         select id::text from conversations where lease_owner is not null
         union all select id::text from outbox where lease_owner is not null) as held`,
    ),
    db.query<{ chat: string }>('select chat from conversations where chat is not null'),
  ]);
  return {
    worked,
    entries,
    deliveries: Object.fromEntries(deliveries.map(({ state, times }) => [state, times])),
    leases: leases[0]?.times ?? 0,
    users: users.map(({ chat }) => chat),
  };
}

/** How much has not come to its end. */
export async function countOpen(db: Database): Promise<number> {
  const [row] = await db.query<{ open: number }>(
    `select (select count(*) from deliveries where state = 'waiting')::int
       + (select count(*) from outbox where state in ('queued', 'sending', 'maybe-sent'))::int
       + (select count(*) from ticket_filings where state in ('confirmed', 'submitting', 'unknown'))::int as open`,
  );
  return row?.open ?? 0;
}

/** How much has not been worked. */
export async function countWaiting(db: Database): Promise<number> {
  const [row] = await db.query<{ waiting: number }>(
    `select count(*)::int as waiting from deliveries where state = 'waiting'`,
  );
  return row?.waiting ?? 0;
}
