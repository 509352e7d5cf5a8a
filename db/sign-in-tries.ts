import type { Database } from './database.ts';

export type Tried = { readonly account: string; readonly address: string; readonly at: Date };

/**
 * Those who try one account, or from one address, wait for each other: what is counted is what was taken. The account
 * always comes first, so that no two wait crosswise.
 */
export async function lockTries(
  tx: Database,
  { account, address }: Pick<Tried, 'account' | 'address'>,
): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('sign-in ' || $1))`, [account]);
  await tx.query(`select pg_advisory_xact_lock(hashtext('sign-in from ' || $1))`, [address]);
}

export type TryLimit = {
  readonly of: 'account and address' | 'account' | 'address';
  readonly most: number;
  readonly minutes: number;
};

/** When the next try is taken under these limits; `null`: now. */
export async function findLockEnd(
  tx: Database,
  { account, address, at }: Tried,
  limits: readonly TryLimit[],
): Promise<Date | null> {
  const [row] = await tx.query<{ ends: Date | null }>(
    `select max(at + "limit".minutes * interval '1 minute') as ends
     from jsonb_to_recordset($4::jsonb) as "limit" ("of" text, most int, minutes int)
     cross join lateral (
       select at from sign_in_tries
       where ("limit"."of" = 'address' or account = $1) and ("limit"."of" = 'account' or address = $2)
         and at > $3::timestamptz - "limit".minutes * interval '1 minute'
       order by at desc offset "limit".most - 1 limit 1) as last`,
    [account, address, at, JSON.stringify(limits)],
  );
  return row?.ends ?? null;
}

export async function addTry(tx: Database, { account, address, at }: Tried): Promise<void> {
  await tx.query('insert into sign_in_tries (account, address, at) values ($1, $2, $3)', [
    account,
    address,
    at,
  ]);
}

/** Whoever got in was no guesser: what they mistyped before is forgotten. */
export async function forgetTries(
  db: Database,
  { account, address }: Pick<Tried, 'account' | 'address'>,
): Promise<void> {
  await db.query('delete from sign_in_tries where account = $1 and address = $2', [account, address]);
}
