import type { Database } from './database.ts';

/** Inside the transaction of the confirmation. The key is of the draft: confirmed twice it is filed once. */
export async function openFiling(
  tx: Database,
  ticketId: string,
  filing: { readonly owner: string; readonly idem: string },
): Promise<void> {
  await tx.query(
    'insert into ticket_filings (ticket_id, owner, idem) values ($1, $2, $3) on conflict do nothing',
    [ticketId, filing.owner, filing.idem],
  );
}

/** A filing that a worker holds; `attempts` is the right to settle it. */
export type LeasedFiling = {
  readonly id: string;
  readonly ticketId: string;
  readonly idem: string;
  readonly attempts: number;
  /** What it was before: all but `confirmed` may stand with the owner already. */
  readonly before: 'confirmed' | 'submitting' | 'unknown';
  readonly unknownSince: Date | null;
};

/**
 * Takes the filing that is longest due, of one ticket where it is named. Committed as `submitting` before the owner is
 * called: whoever comes after a crash knows that it may have been posted. `patienceMs`: how long a call may last.
 */
export async function leaseFiling(
  db: Database,
  owner: string,
  lease: { readonly patienceMs: number; readonly ticketId: string | null },
): Promise<LeasedFiling | null> {
  const [row] = await db.query<LeasedFiling>(
    `with due as (
       select id, state from ticket_filings
       where owner = $1 and state in ('confirmed', 'submitting', 'unknown') and next_at <= clock_timestamp()
         and (lease_until is null or lease_until < clock_timestamp()) and ($3::uuid is null or ticket_id = $3)
       order by next_at, id limit 1 for update skip locked
     )
     update ticket_filings set state = 'submitting', attempts = attempts + 1,
       lease_until = clock_timestamp() + $2 * interval '1 ms',
       unknown_since = case when due.state = 'confirmed' then null
         else coalesce(unknown_since, clock_timestamp()) end
     from due where ticket_filings.id = due.id
     returning ticket_filings.id::text, ticket_id as "ticketId", idem, attempts, due.state as before,
       unknown_since as "unknownSince"`,
    [owner, lease.patienceMs, lease.ticketId],
  );
  return row ?? null;
}

/** What became of an attempt. */
export type FilingFate =
  | { readonly state: 'filed'; readonly externalId: string }
  | { readonly state: 'rejected'; readonly error: string }
  /** Surely not there: it may be posted again. */
  | { readonly state: 'confirmed'; readonly error: string; readonly afterMs: number }
  /** It may be there, or be on its way still. */
  | { readonly state: 'unknown'; readonly error: string; readonly afterMs: number };

/** `false` where the lease ran out and somebody else has it. */
export async function settleFiling(
  tx: Database,
  { id, attempts }: Pick<LeasedFiling, 'id' | 'attempts'>,
  fate: FilingFate,
): Promise<boolean> {
  const rows = await tx.query(
    `update ticket_filings set state = $3, external_id = coalesce($4, external_id), error = $5, lease_until = null,
       next_at = clock_timestamp() + $6 * interval '1 ms',
       filed_at = case when $3 = 'filed' then clock_timestamp() end,
       person_since = case when $3 = 'rejected' then clock_timestamp() when $3 = 'filed' then null else person_since end,
       unknown_since = case when $3 = 'unknown' then coalesce(unknown_since, clock_timestamp()) end
     where id = $1::bigint and attempts = $2 and state = 'submitting' returning id`,
    [
      ...[id, attempts, fate.state, 'externalId' in fate ? fate.externalId : null],
      ...['error' in fate ? fate.error : null, 'afterMs' in fate ? fate.afterMs : 0],
    ],
  );
  return rows.length > 0;
}

/** Hands those over to a person of whom nothing has been known for so long; how many are new. */
export async function callAPerson(db: Database, unknownMs: number): Promise<number> {
  const rows = await db.query(
    `update ticket_filings set person_since = clock_timestamp()
     where state in ('submitting', 'unknown', 'confirmed') and person_since is null
       and coalesce(unknown_since, confirmed_at) < clock_timestamp() - $1 * interval '1 ms' returning id`,
    [unknownMs],
  );
  return rows.length;
}

/** Filings that a person has to look at, the oldest first. */
export type StuckFiling = {
  readonly ticketId: string;
  readonly code: string;
  readonly state: 'confirmed' | 'submitting' | 'unknown' | 'rejected';
  readonly error: string | null;
  readonly since: Date;
};

export async function listStuck(db: Database, most: number): Promise<readonly StuckFiling[]> {
  return await db.query<StuckFiling>(
    `select ticket_id as "ticketId", code, ticket_filings.state, error, person_since as since
     from ticket_filings join tickets on tickets.id = ticket_id
     where person_since is not null and ticket_filings.state <> 'filed' order by person_since limit $1`,
    [most],
  );
}

/** A filed ticket whose owner is asked how it stands; marked as asked, so that others are asked next. */
export type FollowedFiling = {
  readonly id: string;
  readonly ticketId: string;
  readonly externalId: string;
  readonly externalState: string | null;
};

export async function takeToFollow(
  db: Database,
  owner: string,
  asked: { readonly everyMs: number; readonly most: number },
): Promise<readonly FollowedFiling[]> {
  return await db.query<FollowedFiling>(
    `with due as (
       select ticket_filings.id from ticket_filings join tickets on tickets.id = ticket_id
       where owner = $1 and ticket_filings.state = 'filed' and tickets.state not in ('closed', 'rejected')
         and (asked_at is null or asked_at <= clock_timestamp() - $2 * interval '1 ms')
       order by asked_at nulls first, ticket_filings.id limit $3 for update of ticket_filings skip locked
     )
     update ticket_filings set asked_at = clock_timestamp() from due where ticket_filings.id = due.id
     returning ticket_filings.id::text, ticket_id as "ticketId", external_id as "externalId",
       external_state as "externalState"`,
    [owner, asked.everyMs, asked.most],
  );
}

export async function noteExternalState(tx: Database, id: string, state: string): Promise<void> {
  await tx.query('update ticket_filings set external_state = $2 where id = $1::bigint', [id, state]);
}
