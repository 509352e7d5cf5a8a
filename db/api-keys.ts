import type { Database } from './database.ts';

export type KnownKey = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly revokedAt: Date | null;
};

/** Keeps the hash of a new key; returns its id. */
export async function insertKey(
  db: Database,
  key: {
    readonly name: string;
    readonly hash: string;
    readonly scopes: readonly string[];
    readonly at: Date;
  },
): Promise<string> {
  const [row] = await db.query<{ id: string }>(
    'insert into api_keys (name, hash, scopes, created_at) values ($1, $2, $3, $4) returning id::text',
    [key.name, key.hash, key.scopes, key.at],
  );
  return row?.id ?? '';
}

/** By its hash: nothing that is secret is compared letter by letter. That it was used is noted once a minute. */
export async function findKey(db: Database, hash: string, at: Date): Promise<KnownKey | null> {
  const [row] = await db.query<KnownKey>(
    `with used as (
       update api_keys set last_used_at = $2
       where hash = $1 and revoked_at is null
         and coalesce(last_used_at, '-infinity') < $2::timestamptz - interval '1 minute'
     )
     select id::text, name, scopes, revoked_at as "revokedAt" from api_keys where hash = $1`,
    [hash, at],
  );
  return row ?? null;
}

/** None where there is no such key in use. */
export async function findScopesOfKey(db: Database, id: string): Promise<readonly string[]> {
  const [row] = await db.query<{ scopes: readonly string[] }>(
    'select scopes from api_keys where id::text = $1 and revoked_at is null',
    [id],
  );
  return row?.scopes ?? [];
}

export type ListedKey = KnownKey & {
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

export function listKeys(db: Database): Promise<readonly ListedKey[]> {
  return db.query<ListedKey>(
    `select id::text, name, scopes, created_at as "createdAt", revoked_at as "revokedAt", last_used_at as "lastUsedAt"
     from api_keys order by api_keys.id`,
  );
}

/** Whether there was a key in use to revoke. */
export async function revokeKey(db: Database, id: string, at: Date): Promise<boolean> {
  const rows = await db.query(
    'update api_keys set revoked_at = $2 where id::text = $1 and revoked_at is null returning id',
    [id, at],
  );
  return rows.length > 0;
}
