import type { AuditDetail } from '#src/audit/audit-entry.ts';
import type { Database } from './database.ts';

export type WrittenEntry = {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: 'staff' | 'system' | 'program';
  readonly actorId: string;
  readonly actorName: string;
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly agency: string | null;
  readonly detail: AuditDetail;
  readonly why: string | null;
};

export type EntriesSought = {
  /** Whose matters may be seen: `null` all, the centre's own among them. */
  readonly scope: readonly string[] | null;
  /** Somebody's id. */
  readonly who: string | null;
  /** An act, or how it begins: "ticket.". */
  readonly act: string | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  /** From the beginning of one moment to another. */
  readonly from: Date | null;
  readonly to: Date | null;
  /** Only those before this one. */
  readonly before: string | null;
  readonly most: number;
};

/** The last first. */
export async function listEntries(db: Database, sought: EntriesSought): Promise<readonly WrittenEntry[]> {
  const { scope, who, act, subjectKind, subjectId, from, to, before, most } = sought;
  return await db.query<WrittenEntry>(
    `select id::text, at, actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", act,
       subject_kind as "subjectKind", subject_id as "subjectId", agency, detail, why
     from audit_entries
     where ($1::text[] is null or agency = any($1))
       and ($2::text is null or actor_id = $2)
       and ($3::text is null or starts_with(act, $3))
       and ($4::text is null or subject_kind = $4)
       and ($5::text is null or subject_id = $5)
       and ($6::timestamptz is null or at >= $6) and ($7::timestamptz is null or at < $7)
       and ($8::bigint is null or id < $8)
     order by audit_entries.id desc limit $9`,
    [scope, who, act, subjectKind, subjectId, from, to, before, most],
  );
}

/** Who wrote entries, for choosing from: by the name that they had last. */
export async function listActors(
  db: Database,
  scope: readonly string[] | null,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return await db.query<{ id: string; name: string }>(
    `select actor_id as id, (array_agg(actor_name order by audit_entries.id desc))[1] as name
     from audit_entries where ($1::text[] is null or agency = any($1))
     group by actor_id order by name limit 200`,
    [scope],
  );
}

/** What an entry's hash is made of, as it stands there now. */
export type ChainLink = {
  readonly id: string;
  readonly parts: readonly string[];
  readonly previousHash: string;
  readonly hash: string;
};

/** In their order, after one of them. */
export async function readChain(db: Database, after: string, most: number): Promise<readonly ChainLink[]> {
  return await db.query<ChainLink>(
    `select id::text, previous_hash as "previousHash", hash, array[
       id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
       actor_kind, actor_id, actor_name, act, subject_kind, subject_id,
       coalesce('=' || agency, ''), detail::text, coalesce('=' || why, ''), previous_hash] as parts
     from audit_entries where id > $1::bigint order by audit_entries.id limit $2`,
    [after, most],
  );
}

export async function findEntryHash(db: Database, id: string): Promise<string | null> {
  const [row] = await db.query<{ hash: string }>('select hash from audit_entries where id = $1::bigint', [
    id,
  ]);
  return row?.hash ?? null;
}

/** Whether somebody did that to this since then. */
export async function hasDone(
  db: Database,
  asked: {
    readonly who: string;
    readonly act: string;
    readonly subject: { readonly kind: string; readonly id: string };
    readonly since: Date;
  },
): Promise<boolean> {
  const rows = await db.query(
    `select from audit_entries
     where subject_kind = $1 and subject_id = $2 and actor_id = $3 and act = $4 and at > $5 limit 1`,
    [asked.subject.kind, asked.subject.id, asked.who, asked.act, asked.since],
  );
  return rows.length > 0;
}

/** The last entry; `null` while there is none. */
export async function findHead(db: Database): Promise<{ readonly id: string; readonly hash: string } | null> {
  const [row] = await db.query<{ id: string; hash: string }>(
    'select id::text, hash from audit_entries order by audit_entries.id desc limit 1',
  );
  return row ?? null;
}
