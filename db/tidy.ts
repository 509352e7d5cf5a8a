type Session = {
  query<Row>(sql: string): Promise<{ readonly rows: readonly Row[] }>;
  exec(sql: string): Promise<unknown>;
};

/**
 * Vacuums and measures the one table that most needs it, if any does: PGlite has no autovacuum. The thresholds
 * are those of PostgreSQL's own autovacuum, a little lower.
 */
export async function tidy(pglite: Session): Promise<string | null> {
  const { rows } = await pglite.query<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name
       from pg_stat_user_tables
      where n_dead_tup > 50 + 0.1 * n_live_tup or n_mod_since_analyze > 50 + 0.1 * n_live_tup
      order by n_dead_tup + n_mod_since_analyze desc
      limit 1`,
  );
  const table = rows[0]?.name ?? null;
  if (table !== null) await pglite.exec(`vacuum (analyze) ${table}`);
  return table;
}
