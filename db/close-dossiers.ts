import type { Database } from './database.ts';

/**
 * Ends who may see these dossiers and who follows them, as they are another applicant's now; what waits to be told of
 * them is told to nobody. Whoever proves them anew sees them again.
 */
export async function closeDossiers(
  tx: Database,
  {
    registry,
    codeKeys,
    at,
  }: { readonly registry: string; readonly codeKeys: readonly string[]; readonly at: Date },
): Promise<void> {
  if (codeKeys.length === 0) return;
  await tx.query(
    `with closed as (
       select id from dossiers where registry = $1 and code_key = any ($2::text[])
     ), ended as (
       update dossier_grants set ended_at = $3 from closed where dossier_id = closed.id and ended_at is null
     ), stopped as (
       update dossier_follows set stopped_at = $3, stopped_why = 'closed'
       from closed where dossier_id = closed.id and stopped_at is null
     )
     update notifications set state = 'dropped', error = 'closed', settled_at = $3
     from closed where dossier_id = closed.id and state = 'waiting'`,
    [registry, codeKeys, at],
  );
}
