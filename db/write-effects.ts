import type { Effect } from '#src/conversations/effect.ts';
import type { Database } from './database.ts';
import type { Held } from './deliveries.ts';

/** Inside the transaction of the turn, while its conversation is locked. */
export async function writeEffects(tx: Database, held: Held, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) await writeEffect(tx, held, effect);
}

async function writeEffect(tx: Database, { id }: Held, effect: Effect): Promise<void> {
  switch (effect.kind) {
    case 'hold':
      await tx.query(
        `update conversations set state = 'with-operator',
           held_until = clock_timestamp() + $2 * interval '1 minute' where id = $1`,
        [id, effect.minutes],
      );
      return;
    case 'unreachable':
      await tx.query('update conversations set unreachable_at = clock_timestamp() where id = $1', [id]);
      return;
    case 'language':
      await tx.query('update conversations set language = $2 where id = $1', [id, effect.language]);
      return;
    default:
      effect satisfies never;
  }
}
