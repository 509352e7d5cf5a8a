import type { TimeLimit } from '#knowledge/entry.ts';
import type { KeptDossier } from '#src/dossiers/dossier.ts';
import type { Standing } from '#src/dossiers/dossier-clock.ts';
import type { Status } from '#src/dossiers/statuses.ts';
import type { Database } from './database.ts';
import { columns } from './dossiers.ts';

/** So many are listed of a conversation. */
export const mostGranted = 50;

/** A dossier with what is shown beside it. */
export type SeenDossier = KeptDossier & {
  /** Oldest first, at most the newest hundred. */
  readonly way: readonly (Standing & { readonly statusWord: string | null })[];
  /** The limits of the text that was in force at receipt. */
  readonly limits: readonly TimeLimit[];
};

/** Which dossier carries which of the marks that a proof of it would have. */
export type Matched = { readonly id: string; readonly codeKey: string; readonly marks: readonly string[] };

/** One statement, whatever is found: a code that nobody has and one that is somebody else's give the same nothing. */
export function findProved(
  db: Database,
  given: readonly { readonly codeKey: string; readonly marks: readonly string[] }[],
): Promise<readonly Matched[]> {
  const pairs = given.flatMap(({ codeKey, marks }) => marks.map((mark) => ({ codeKey, mark })));
  return db.query<Matched>(
    `select dossiers.id::text, code_key as "codeKey", array_agg(given.mark) as marks
     from unnest($1::text[], $2::text[]) as given (code, mark)
     join dossiers on code_key = given.code and (given.mark = any (proofs) or given.mark = receipt)
     group by dossiers.id`,
    [pairs.map(({ codeKey }) => codeKey), pairs.map(({ mark }) => mark)],
  );
}

export type Grant = {
  readonly conversationId: string;
  readonly dossierId: string;
  readonly provedBy: readonly string[];
  readonly provedFor: 'self' | 'helper';
  readonly provedAt: Date;
  readonly until: Date;
};

/** Proved again it holds from then on. */
export async function writeGrant(db: Database, grant: Grant): Promise<void> {
  const { conversationId, dossierId, provedBy, provedFor, provedAt, until } = grant;
  await db.query(
    `insert into dossier_grants (conversation_id, dossier_id, proved_by, proved_for, proved_at, until, first_proved_at)
     values ($1, $2, $3, $4, $5, $6, $5)
     on conflict (conversation_id, dossier_id) do update set proved_by = excluded.proved_by,
       proved_for = excluded.proved_for, proved_at = excluded.proved_at, until = excluded.until, ended_at = null`,
    [conversationId, dossierId, provedBy, provedFor, provedAt, until],
  );
}

/** How many were ended. What was followed with them is followed no more, and what waits to be told of it is not told. */
export async function endGrants(db: Database, conversationId: string, at: Date): Promise<number> {
  const rows = await db.query(
    `with stopped as (
       update dossier_follows set stopped_at = $2, stopped_why = 'closed'
       where conversation_id = $1 and stopped_at is null returning id
     ), dropped as (
       update notifications set state = 'dropped', error = 'closed', settled_at = $2
       from stopped where follow_id = stopped.id and state = 'waiting'
     )
     update dossier_grants set ended_at = $2
     where conversation_id = $1 and ended_at is null and until > $2 returning 1`,
    [conversationId, at],
  );
  return rows.length;
}

/** The code keys that may be seen in a conversation now. */
export async function findGrantedKeys(
  db: Database,
  conversationId: string,
  at: Date,
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ codeKey: string }>(
    `select code_key as "codeKey" from dossier_grants join dossiers on dossiers.id = dossier_id
     where conversation_id = $1 and ended_at is null and until > $2`,
    [conversationId, at],
  );
  return new Set(rows.map(({ codeKey }) => codeKey));
}

/** The dossiers that may be seen in a conversation now, the one proved last first; of some codes, or the last fifty. */
export async function findGranted(
  db: Database,
  conversationId: string,
  { at, codeKeys }: { readonly at: Date; readonly codeKeys?: readonly string[] },
): Promise<readonly SeenDossier[]> {
  const rows = await db.query<SeenRow>(
    `select ${columns}, ${way} as way, ${limits} as limits
     from dossier_grants join dossiers on dossiers.id = dossier_id
     where conversation_id = $1 and ended_at is null and until > $2
       and ($3::text[] is null or code_key = any ($3))
     order by proved_at desc, dossiers.id desc
     limit ${mostGranted}`,
    [conversationId, at, codeKeys ?? null],
  );
  return rows.map(toSeen);
}

/** Dossiers by their numbers, whoever may see them: for what is told to those who follow. */
export async function findSeen(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeenDossier>> {
  const rows = await db.query<SeenRow>(
    `select ${columns}, ${way} as way, ${limits} as limits from dossiers where id = any ($1::bigint[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, toSeen(row)]));
}

type SeenRow = KeptDossier & {
  readonly way: readonly {
    readonly at: string;
    readonly status: Status;
    readonly statusWord: string | null;
  }[];
  readonly limits: readonly TimeLimit[];
};

function toSeen(row: SeenRow): SeenDossier {
  return { ...row, way: row.way.map((step) => ({ ...step, at: new Date(step.at) })) };
}

/** By the registry's own count or clock, late ones in their place. */
const way = `coalesce((
  select jsonb_agg(jsonb_build_object('at', step.at, 'status', step.status, 'statusWord', step.status_word)
    order by step.sequence nulls first, step.at, step.id)
  from (
    select id, at, sequence, status, status_word from dossier_changes where dossier_id = dossiers.id
    order by at desc, id desc limit 100) as step), '[]')`;

/** Written by the same schema as every version, so that its limits are `TimeLimit`s. */
const limits = `coalesce((
  select jsonb_agg(time_limit)
  from versions, jsonb_array_elements(versions.content -> 'methods') as method,
    jsonb_array_elements(method -> 'limits') as time_limit
  where versions.id = dossiers.version_id), '[]')`;
