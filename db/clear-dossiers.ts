import type { Database } from './database.ts';

/**
 * Takes the words out of what was shown of dossiers in a conversation, in what was sent and in what is kept of it: a
 * page can get it no more. That it was shown stays, and so does what else the turn says. Inside the turn's transaction.
 */
export async function clearDossiers(tx: Database, conversationId: string, turnId: string): Promise<void> {
  await tx.query(clear, [conversationId, turnId]);
}

/**
 * Of a page the payload tells what it is about. Elsewhere the turn does, and what of it is not sent yet is sent; news of
 * a dossier are not, on whatever channel.
 */
const clear = `
  with own as (
    select answers.id from questions join answers on question_id = questions.id
    where questions.conversation_id = $1 and reason = 'own-dossier'
  ), kept as (
    update answers set text = '' from own where answers.id = own.id
  )
  update outbox set payload = 'null'
  where conversation_id = $1 and payload <> 'null' and (
    idem like 'news:%'
    or payload @? '$.answer.parts[*] ? (@.reason == "own-dossier")'
    or (channel <> 'web' and state in ('sent', 'failed', 'dead') and turn_id <> $2
      and turn_id in (select turns.id from turns where turns.conversation_id = $1 and answer_id in (select id from own))))`;
