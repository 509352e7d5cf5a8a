import type { Database } from '#db/database.ts';

/** Every place where one of the texts stands: each text, json, array and byte column of every table is searched. */
export async function findInDatabase(db: Database, texts: readonly string[]): Promise<readonly string[]> {
  const columns = await db.query<{ table: string; column: string; type: string }>(
    `select quote_ident(columns.table_name) as table, quote_ident(column_name) as column, data_type as type
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const looks = columns.map(({ table, column, type }) => {
    const name = `${table}.${column}`;
    const text = type === 'bytea' ? `encode(${name}, 'escape')` : `${name}::text`;
    return `select '${table}.${column}' as place where exists (
      select from ${table}, unnest($1::text[]) as sought (words) where position(sought.words in ${text}) > 0)`;
  });
  const found = await db.query<{ place: string }>(looks.join(' union all '), [texts]);
  return found.map(({ place }) => place).sort();
}

/** Every table of the schema. */
export async function listTables(db: Database): Promise<readonly string[]> {
  const rows = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  return rows.map(({ name }) => name);
}
