import type { Database } from './database.ts';

/** What was heard with codes of dossiers in it: sealed, by the id of its utterance, in order. */
export async function listSealedDossiers(
  db: Database,
  callId: string,
): Promise<readonly { readonly id: string; readonly sealed: string }[]> {
  return await db.query(
    `select id::text, dossiers_sealed as sealed from utterances
     where call_id = $1 and dossiers_sealed is not null order by began_at, id`,
    [callId],
  );
}

/** A call's answers and proofs are kept under its id as those of a conversation; it is there before the first of them. */
export async function openCallConversation(db: Database, callId: string, at: Date): Promise<void> {
  await db.query(
    `insert into conversations (id, channel, created_at, last_at) values ($1, 'hotline', $2, $2)
     on conflict (id) do nothing`,
    [callId, at],
  );
}

/** What was heard last with a code in it and has no card yet; the call is held until the transaction ends. */
export async function holdUnnoticedDossier(
  tx: Database,
  callId: string,
): Promise<{ readonly heardAt: Date } | null> {
  await tx.query('select from calls where id = $1 for update', [callId]);
  const [row] = await tx.query<{ heardAt: Date }>(
    `select changed_at as "heardAt" from utterances
     where call_id = $1 and dossiers_sealed is not null and is_final
       and exists (select from calls where id = $1 and state <> 'ended')
       and not exists (select from suggestions
         where suggestions.call_id = $1 and kind = 'dossier' and heard_at >= utterances.changed_at)
     order by changed_at desc limit 1`,
    [callId],
  );
  return row ?? null;
}

/** Whether there may be one: asked before anything is held. */
export async function hasUnnoticedDossier(db: Database, callId: string): Promise<boolean> {
  const rows = await db.query(
    `select from utterances
     where call_id = $1 and dossiers_sealed is not null and is_final
       and not exists (select from suggestions
         where suggestions.call_id = $1 and kind = 'dossier' and heard_at >= utterances.changed_at)
     limit 1`,
    [callId],
  );
  return rows.length > 0;
}
