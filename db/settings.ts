import type { Database } from './database.ts';

/** One setting as it is kept; `value` is what its schema says, or null where the environment holds again. */
export type KeptSetting = {
  readonly name: string;
  readonly value: unknown;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
  readonly why: string | null;
};

export async function listSettings(db: Database): Promise<readonly KeptSetting[]> {
  return await db.query<KeptSetting>(
    `select name, value, version, changed_at as "changedAt", changed_by_name as "changedByName", why
     from settings order by name`,
  );
}

/** What one is set to; `null` where it is not. */
export async function findSetting(db: Database, name: string): Promise<unknown> {
  const [row] = await db.query<{ value: unknown }>('select value from settings where name = $1', [name]);
  return row?.value ?? null;
}

/** `false`, and nothing is written, where it is no longer at `version`; one that was never set is at 0. */
export async function putSetting(
  db: Database,
  setting: Omit<KeptSetting, 'changedByName'> & {
    readonly by: { readonly id: string; readonly name: string };
  },
): Promise<boolean> {
  const { name, value, version, changedAt, by, why } = setting;
  const rows = await db.query(
    `insert into settings as kept (name, value, changed_at, changed_by, changed_by_name, why)
     select $1, $2::jsonb, $4, $5, $6, $7
     where $3::int = 0 or exists (select from settings where name = $1)
     on conflict (name) do update
     set value = excluded.value, version = kept.version + 1, changed_at = excluded.changed_at,
       changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name, why = excluded.why
     where kept.version = $3::int
     returning version`,
    [name, value === null ? null : JSON.stringify(value), version, changedAt, by.id, by.name, why],
  );
  return rows.length > 0;
}
