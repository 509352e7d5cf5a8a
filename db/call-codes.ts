import type { Database } from './database.ts';

/** A code of a call, as whoever answers sees it. */
export type CallCode = {
  readonly sealed: string;
  readonly procedures: readonly string[];
  readonly withDossier: boolean;
  readonly endsAt: Date;
  readonly usedAt: Date | null;
};

/** The newest takes the place of the one before. `false`: another call has the same code. */
export async function saveCallCode(
  tx: Database,
  callId: string,
  made: Omit<CallCode, 'usedAt'> & { readonly hash: string; readonly at: Date },
): Promise<boolean> {
  const { hash, sealed, procedures, withDossier, at, endsAt } = made;
  const rows = await tx.query(
    `insert into call_codes as known (call_id, code_hash, code_sealed, procedures, with_dossier, made_at, ends_at)
     select $1, $2, $3, $4, $5, $6, $7
     where not exists (select from call_codes where code_hash = $2)
     on conflict (call_id) do update set code_hash = $2, code_sealed = $3, procedures = $4, with_dossier = $5,
       made_at = $6, ends_at = $7, used_at = null
     returning 1`,
    [callId, hash, sealed, procedures, withDossier, at, endsAt],
  );
  return rows.length > 0;
}

/** The code of a call, where there is one, and whether there is anything to send by one. */
export type CodeOfCall = Pick<CallCode, 'usedAt'> & {
  readonly sealed: string | null;
  readonly endsAt: Date | null;
  readonly canLink: boolean;
};

export async function findCodeOfCall(db: Database, callId: string): Promise<CodeOfCall> {
  const [row] = await db.query<CodeOfCall>(
    `select code_sealed as sealed, ends_at as "endsAt", used_at as "usedAt",
       exists (select from dossier_grants where conversation_id = $1)
       or case when wrap.call_id is not null then cardinality(wrap.codes) > 0
         else exists (select from suggestions where suggestions.call_id = $1 and code is not null
           and dismissed_at is null and verdict is distinct from 'wrong') end as "canLink"
     from (values ($1::uuid)) as asked (id) left join call_codes on call_codes.call_id = asked.id
       left join call_wraps as wrap on wrap.call_id = asked.id`,
    [callId],
  );
  return row ?? { sealed: null, endsAt: null, usedAt: null, canLink: false };
}

/** What a code opens, as long as it holds: the procedures that the call was summed up with, once it was. */
export async function findByCallCode(
  db: Database,
  hash: string,
  at: Date,
): Promise<(Pick<CallCode, 'procedures' | 'withDossier'> & { readonly callId: string }) | null> {
  const [row] = await db.query<Pick<CallCode, 'procedures' | 'withDossier'> & { readonly callId: string }>(
    `select call_codes.call_id as "callId", coalesce(call_wraps.codes, procedures) as procedures,
       with_dossier or exists (select from dossier_grants where conversation_id = call_codes.call_id) as "withDossier"
     from call_codes left join call_wraps on call_wraps.call_id = call_codes.call_id
     where code_hash = $1 and ends_at > $2`,
    [hash, at],
  );
  return row ?? null;
}

/** Inside the turn that sends the lists. */
export async function useCallCode(tx: Database, callId: string, at: Date): Promise<void> {
  await tx.query('update call_codes set used_at = coalesce(used_at, $2) where call_id = $1', [callId, at]);
}

/** Whether a dossier was shown to a proof in the call: its grants stand under the call's own id. */
export async function hasShownDossier(db: Database, callId: string): Promise<boolean> {
  const rows = await db.query('select from dossier_grants where conversation_id = $1 limit 1', [callId]);
  return rows.length > 0;
}
