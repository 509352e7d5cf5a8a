import type { Topic } from './conversations.ts';
import type { Database } from './database.ts';

/** What may be refined, with the utterances that it answers and what the call came to be about by them. */
export type Refinable = {
  readonly callId: string;
  /** The card; `null` where nothing was known and none was shown. */
  readonly id: string | null;
  readonly utterances: readonly string[];
  readonly topic: Topic;
};

/** The card stands untouched, where there is one, its call goes on about the same, and the caller has said nothing since. */
export async function isRefinable(
  db: Database,
  { callId, id, utterances, topic }: Refinable,
): Promise<boolean> {
  const rows = await db.query(
    `select 1 as found from calls
     where calls.id = $1 and calls.state = 'live' and calls.topic = $4::jsonb
       and ($2::uuid is null or exists (
         select from suggestions where id = $2 and call_id = $1 and retired_at is null
           and opened_at is null and used_at is null and copied_at is null and verdict is null
       ))
       and not exists (
         select from utterances where call_id = $1 and is_final and text_masked <> ''
           and (speaker = 'unknown' or (speaker = 'citizen') <> calls.is_swapped)
           and utterances.id <> all ($3::bigint[])
           and (worked_at is null or utterances.id > (select max(known) from unnest($3::bigint[]) as known))
       )`,
    [callId, id, utterances, JSON.stringify(topic)],
  );
  return rows.length > 0;
}

/** The same, and nobody touches the card until the transaction ends. Whoever asks holds the call. */
export async function holdRefinable(tx: Database, card: Refinable): Promise<boolean> {
  await tx.query('select 1 as held from suggestions where id = $1 for no key update', [card.id]);
  return await isRefinable(tx, card);
}

/** Nobody begins to think about the call, and nobody's thought about it is kept, until the transaction ends. */
export async function holdCall(tx: Database, callId: string): Promise<void> {
  await tx.query('select 1 as held from calls where id = $1 for no key update', [callId]);
}
