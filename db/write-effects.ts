import type { Effect } from '#src/conversations/effect.ts';
import { insertAttachment } from './attachments.ts';
import type { Database } from './database.ts';
import type { Held } from './deliveries.ts';
import { closeHandoff, findOpenHandoff, openHandoff } from './handoffs.ts';

/** Inside the transaction of the turn, while its conversation is locked. */
export async function writeEffects(
  tx: Database,
  { id }: Pick<Held, 'id'>,
  turn: { readonly id: string; readonly effects: readonly Effect[] },
): Promise<void> {
  for (const effect of turn.effects) await writeEffect(tx, { id, turnId: turn.id }, effect);
}

type Of = { readonly id: string; readonly turnId: string };

async function writeEffect(tx: Database, { id, turnId }: Of, effect: Effect): Promise<void> {
  switch (effect.kind) {
    case 'hold':
      await tx.query(
        `update conversations set state = 'with-operator',
           held_until = clock_timestamp() + $2 * interval '1 minute' where id = $1`,
        [id, effect.minutes],
      );
      await endWait(tx, id);
      return;
    case 'unreachable':
      await tx.query('update conversations set unreachable_at = clock_timestamp() where id = $1', [id]);
      return;
    case 'language':
      await tx.query('update conversations set language = $2 where id = $1', [id, effect.language]);
      return;
    case 'attachment':
      await insertAttachment(tx, effect.attachment, { conversationId: id, turnId });
      return;
    case 'handoff':
      await openHandoff(tx, id, { why: effect.why, promisedBy: effect.promisedBy, turnId });
      return;
    default:
      effect satisfies never;
  }
}

/** Whoever speaks to the citizen in the platform's own tool has answered them. */
async function endWait(tx: Database, conversationId: string): Promise<void> {
  const open = await findOpenHandoff(tx, conversationId);
  if (open) await closeHandoff(tx, open.id, { state: 'answered', by: 'channel' });
}
