import type { Effect } from '#src/conversations/effect.ts';
import { insertAttachment } from './attachments.ts';
import { useCallCode } from './call-codes.ts';
import { clearDossiers } from './clear-dossiers.ts';
import type { Database } from './database.ts';
import type { Held } from './deliveries.ts';
import { closeHandoff, findOpenHandoff, openHandoff } from './handoffs.ts';
import { addStep } from './holders.ts';
import { markUnreachable } from './outbox.ts';
import { writeSurvey } from './surveys.ts';
import { endFallback, writePlace } from './waiting-line.ts';
import { writeTicket } from './write-ticket.ts';

/** Inside the transaction of the turn, while its conversation is locked. */
export async function writeEffects(
  tx: Database,
  { id }: Pick<Held, 'id'>,
  turn: { readonly id: string; readonly effects: readonly Effect[]; readonly at: Date },
): Promise<void> {
  for (const effect of turn.effects) await writeEffect(tx, { id, turnId: turn.id, at: turn.at }, effect);
}

type Of = { readonly id: string; readonly turnId: string; readonly at: Date };

async function writeEffect(tx: Database, { id, turnId, at }: Of, effect: Effect): Promise<void> {
  switch (effect.kind) {
    case 'hold':
      // Whoever holds it in the inbox goes on holding it: there is one holder.
      await tx.query(
        `update conversations set state = 'with-operator', holder_id = null, holder_name = null,
           held_until = clock_timestamp() + $2 * interval '1 minute'
         where id = $1 and (holder_id is null or state <> 'with-operator' or held_until <= clock_timestamp())`,
        [id, effect.minutes],
      );
      await endWait(tx, id);
      return;
    case 'give-back':
      await callBack(tx, id);
      return;
    case 'unreachable':
      if (await isSilent(tx, id)) await markUnreachable(tx, id);
      return;
    case 'notice':
      await tx.query('update conversations set notice_version = $2 where id = $1', [id, effect.version]);
      return;
    case 'welcomed':
      await tx.query('update conversations set welcomed_at = clock_timestamp() where id = $1', [id]);
      return;
    case 'call-code':
      await useCallCode(tx, effect.callId, at);
      return;
    case 'ask-erasure':
      await tx.query('update conversations set erasure_asked_at = clock_timestamp() where id = $1', [id]);
      return;
    case 'drop-erasure':
      await tx.query('update conversations set erasure_asked_at = null where id = $1', [id]);
      return;
    case 'language':
      await tx.query('update conversations set language = $2 where id = $1', [id, effect.language]);
      return;
    case 'matter':
      await tx.query('update conversations set matter = $2::jsonb where id = $1', [
        id,
        effect.matter && JSON.stringify(effect.matter),
      ]);
      return;
    case 'ticket':
      await writeTicket(tx, id, effect);
      if (effect.write.act === 'confirm') await endFallback(tx, effect.ticketId);
      return;
    case 'survey':
      await writeSurvey(tx, id, effect.write);
      return;
    case 'clear-dossiers':
      await clearDossiers(tx, id, turnId);
      return;
    case 'attachment':
      await insertAttachment(tx, effect.attachment, { conversationId: id, turnId });
      return;
    case 'handoff':
      await openHandoff(tx, id, { why: effect.why, promisedBy: effect.promisedBy, turnId });
      if (effect.place !== undefined) await writePlace(tx, id, effect.place);
      return;
    case 'leave-line':
      await leaveLine(tx, id);
      return;
    default:
      effect satisfies never;
  }
}

/** The citizen wants the assistant again: whoever held the conversation has lost it, and what waited for them. */
async function callBack(tx: Database, id: string): Promise<void> {
  const [held] = await tx.query<{ isOurs: boolean }>(
    `select holder_id is not null as "isOurs" from conversations where id = $1 and state = 'with-operator'`,
    [id],
  );
  await tx.query(
    `update conversations set state = 'open', held_until = null, holder_id = null, holder_name = null
     where id = $1 and state = 'with-operator'`,
    [id],
  );
  if (!held?.isOurs) return;
  const open = await findOpenHandoff(tx, id);
  if (open) await closeHandoff(tx, open.id, { state: 'given-up', by: 'citizen' });
  await addStep(tx, id, { kind: 'called-back', by: null });
}

/** The citizen needs nobody any more. */
async function leaveLine(tx: Database, conversationId: string): Promise<void> {
  const open = await findOpenHandoff(tx, conversationId);
  if (open) await closeHandoff(tx, open.id, { state: 'given-up', by: 'citizen' });
}

/** Whoever speaks to the citizen in the platform's own tool has answered them. */
async function endWait(tx: Database, conversationId: string): Promise<void> {
  const open = await findOpenHandoff(tx, conversationId);
  if (open) await closeHandoff(tx, open.id, { state: 'answered', by: 'channel' });
}

/** Nothing came after the turn's own deliveries, which are settled by now: who came back meanwhile can be reached. */
async function isSilent(tx: Database, id: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from deliveries where conversation_id = $1 and state = 'waiting' limit 1`,
    [id],
  );
  return rows.length === 0;
}
