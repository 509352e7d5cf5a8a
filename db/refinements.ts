import type { Topic } from './conversations.ts';
import type { Database } from './database.ts';

/** A card that may be refined, with the utterances that it answers and what the call came to be about by them. */
export type Refinable = {
  readonly callId: string;
  readonly id: string;
  readonly utterances: readonly string[];
  readonly topic: Topic;
};

/** It stands untouched, its call goes on about the same, and the caller has said nothing since. */
const refinable = `
  from calls join suggestions on suggestions.call_id = calls.id
  where calls.id = $1 and suggestions.id = $2 and calls.state = 'live' and calls.topic = $4::jsonb
    and retired_at is null and opened_at is null and used_at is null and copied_at is null and verdict is null
    and not exists (
      select from utterances where call_id = $1 and is_final and text_masked <> ''
        and (speaker = 'unknown' or (speaker = 'citizen') <> calls.is_swapped)
        and utterances.id <> all ($3::bigint[])
        and (worked_at is null or utterances.id > (select max(known) from unnest($3::bigint[]) as known))
    )`;

export async function isRefinable(db: Database, card: Refinable): Promise<boolean> {
  return (await db.query(`select 1 as found ${refinable}`, valuesOf(card))).length > 0;
}

/** The same, and nobody touches the card until the transaction ends. Whoever asks holds the call. */
export async function holdRefinable(tx: Database, card: Refinable): Promise<boolean> {
  const rows = await tx.query(
    `select 1 as found ${refinable} for no key update of suggestions`,
    valuesOf(card),
  );
  return rows.length > 0;
}

/** Nobody begins to think about the call, and nobody's thought about it is kept, until the transaction ends. */
export async function holdCall(tx: Database, callId: string): Promise<void> {
  await tx.query('select 1 as held from calls where id = $1 for no key update', [callId]);
}

function valuesOf({ callId, id, utterances, topic }: Refinable): unknown[] {
  return [callId, id, utterances, JSON.stringify(topic)];
}
