import type { Database } from './database.ts';

export type Followed = {
  readonly dossierId: string;
  readonly code: string;
  readonly procedureName: string | null;
  readonly until: Date;
};

/** Whether a follow's grant holds at the moment that a parameter gives. */
export const isGranted = (at: '$1' | '$2'): string => `exists (
  select from dossier_grants as held
  where held.conversation_id = dossier_follows.conversation_id and held.dossier_id = dossier_follows.dossier_id
    and held.ended_at is null and held.until > ${at})`;

/**
 * Keeps that a citizen wants to be told, and to which words they said yes; until their grant ends. `null` where they
 * have no grant, or nothing more will come of the dossier.
 */
export async function writeFollow(
  db: Database,
  follow: {
    readonly conversationId: string;
    readonly dossierId: string;
    readonly consentVersion: string;
    readonly at: Date;
  },
): Promise<Followed | null> {
  const { conversationId, dossierId, consentVersion, at } = follow;
  const [row] = await db.query<Followed>(
    `with written as (
       insert into dossier_follows (conversation_id, dossier_id, consent_version, consented_at, until, seen_change)
       select conversation_id, dossier_id, $3, $4, until,
         coalesce((select max(id) from dossier_changes where dossier_changes.dossier_id = dossiers.id), 0)
       from dossier_grants join dossiers on dossiers.id = dossier_id
       where conversation_id = $1 and dossier_id = $2 and ended_at is null and until > $4
         and status not in (3, 7, 10)
       on conflict (conversation_id, dossier_id) where stopped_at is null do update set
         consent_version = excluded.consent_version, consented_at = excluded.consented_at, until = excluded.until
       returning dossier_id, until)
     select dossier_id::text as "dossierId", code, procedure_name as "procedureName", until
     from written join dossiers on dossiers.id = dossier_id`,
    [conversationId, dossierId, consentVersion, at],
  );
  return row ?? null;
}

/** What is followed goes on as long as its grant does, by the yes that was said to it. `null` where nothing is. */
export async function extendFollow(
  db: Database,
  conversationId: string,
  dossierId: string,
): Promise<Followed | null> {
  const [row] = await db.query<Followed>(
    `update dossier_follows set until = greatest(dossier_follows.until, dossier_grants.until)
     from dossier_grants join dossiers on dossiers.id = dossier_id
     where dossier_follows.conversation_id = $1 and dossier_follows.dossier_id = $2 and stopped_at is null
       and dossier_grants.conversation_id = $1 and dossier_grants.dossier_id = $2 and ended_at is null
       and status not in (3, 7, 10)
     returning dossiers.id::text as "dossierId", code, procedure_name as "procedureName", dossier_follows.until`,
    [conversationId, dossierId],
  );
  return row ?? null;
}

/** What is followed in a conversation now, the newest first. */
export function findFollowed(db: Database, conversationId: string, at: Date): Promise<readonly Followed[]> {
  return db.query<Followed>(
    `select dossier_id::text as "dossierId", code, procedure_name as "procedureName", until
     from dossier_follows join dossiers on dossiers.id = dossier_id
     where conversation_id = $1 and stopped_at is null and until > $2 and ${isGranted('$2')}
     order by consented_at desc, dossier_follows.id desc`,
    [conversationId, at],
  );
}

/** Ends the follows of one dossier, or of all; what waits to be told of them is not told any more. */
export async function stopFollows(
  db: Database,
  conversationId: string,
  stopping: { readonly dossierId: string | null; readonly codeKey: string | null; readonly at: Date },
): Promise<readonly string[]> {
  const rows = await db.query<{ code: string }>(
    `with stopped as (
       update dossier_follows set stopped_at = $2, stopped_why = 'citizen'
       from dossiers
       where conversation_id = $1 and stopped_at is null and dossiers.id = dossier_id
         and ($3::text is null or code_key = $3)
         and ($4::text is null or dossiers.id::text = $4)
       returning dossier_follows.id, code
     ), dropped as (
       update notifications set state = 'dropped', error = 'stopped', settled_at = $2
       from stopped where follow_id = stopped.id and state = 'waiting'
     )
     select distinct code from stopped order by code`,
    [conversationId, stopping.at, stopping.codeKey, stopping.dossierId],
  );
  return rows.map(({ code }) => code);
}

/**
 * Ends what is over: the grant behind it ended, its time is up, or nothing more comes of the dossier and all of it was
 * told.
 */
export async function endFollows(db: Database, at: Date): Promise<void> {
  await db.query(
    `update dossier_follows set stopped_at = $1, stopped_why = case
         when until <= $1 then 'expired' when not ${isGranted('$1')} then 'closed' else 'ended' end
     from dossiers
     where dossiers.id = dossier_follows.dossier_id and stopped_at is null and (
       until <= $1 or not ${isGranted('$1')}
       or (status in (3, 7, 10)
         and not exists (select from dossier_changes where dossier_changes.dossier_id = dossiers.id and to_tell)
         and not exists (select from notifications where follow_id = dossier_follows.id and state = 'waiting')))`,
    [at],
  );
}

/** Until when a dossier may be seen in a conversation that has a grant for it. */
export async function findGrantEnd(db: Database, conversationId: string, dossierId: string): Promise<Date> {
  const [row] = await db.query<{ until: Date }>(
    'select until from dossier_grants where conversation_id = $1 and dossier_id = $2',
    [conversationId, dossierId],
  );
  return row?.until ?? new Date(0);
}
