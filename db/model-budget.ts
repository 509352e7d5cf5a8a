import type { Database } from './database.ts';

export type Reserved = {
  /** The day in Viet Nam. */
  readonly day: string;
  readonly conversationId: string;
  /** As many as the call may take. */
  readonly tokens: number;
};

export type Budget = { readonly tokensPerDay: number; readonly callsPerCitizenPerDay: number };

/**
 * Takes one call of a conversation and as many tokens of the day as it may cost, or nothing where either would be too
 * much. One statement: two programs cannot take the same last tokens, as each waits for the row of the day.
 */
export async function reserveCall(
  db: Database,
  { day, conversationId, tokens }: Reserved,
  { tokensPerDay, callsPerCitizenPerDay }: Budget,
): Promise<boolean> {
  const [row] = await db.query<{ calls: number }>(
    `with payer as (
       insert into model_payers (day, conversation_id, calls)
       select $1::date, $2::uuid, 1 where $5::int > 0
       on conflict (day, conversation_id) do update set calls = model_payers.calls + 1
         where model_payers.calls < $5::int
       returning calls
     )
     insert into model_days (day, calls, tokens)
     select $1::date, 1, $3::bigint from payer where $3::bigint <= $4::bigint
     on conflict (day) do update
       set calls = model_days.calls + 1, tokens = model_days.tokens + excluded.tokens
       where model_days.tokens + excluded.tokens <= $4::bigint
     returning calls`,
    [day, conversationId, tokens, tokensPerDay, callsPerCitizenPerDay],
  );
  return row !== undefined;
}

/** Puts right what a call was reserved with: `used` is what it came to. */
export async function settleCall(
  db: Database,
  { day, tokens }: Pick<Reserved, 'day' | 'tokens'>,
  used: number,
): Promise<void> {
  await db.query('update model_days set tokens = greatest(0, tokens + $2::bigint) where day = $1::date', [
    day,
    used - tokens,
  ]);
}
