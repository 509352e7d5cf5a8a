import type { ProofKind } from '#src/dossiers/proof.ts';
import type { Database } from './database.ts';

/** A dossier whose proofs have changed, and by which kinds it is still proved as it was before. */
export type Closing = { readonly codeKey: string; readonly holds: readonly ProofKind[] };

/**
 * Ends the grants of these dossiers that were given for a proof which proves nothing any more, and the follows on them;
 * what waits to be told is told to nobody. Whoever proves one anew sees it again.
 */
export async function closeDossiers(
  tx: Database,
  {
    registry,
    closings,
    at,
  }: { readonly registry: string; readonly closings: readonly Closing[]; readonly at: Date },
): Promise<void> {
  if (closings.length === 0) return;
  await tx.query(
    `with closed as (
       select id, holds
       from jsonb_to_recordset($2::jsonb) as given ("codeKey" text, holds text[])
       join dossiers on code_key = given."codeKey" and registry = $1
     ), ended as (
       update dossier_grants set ended_at = $3 from closed
       where dossier_id = closed.id and ended_at is null and not (proved_by && holds)
       returning conversation_id, dossier_id
     ), stopped as (
       update dossier_follows set stopped_at = $3, stopped_why = 'closed' from ended
       where dossier_follows.dossier_id = ended.dossier_id
         and dossier_follows.conversation_id = ended.conversation_id and stopped_at is null
       returning dossier_follows.id
     )
     update notifications set state = 'dropped', error = 'closed', settled_at = $3
     from stopped where follow_id = stopped.id and state = 'waiting'`,
    [registry, JSON.stringify(closings), at],
  );
}
