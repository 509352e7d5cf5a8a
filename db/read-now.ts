import type { Database } from './database.ts';

/** The one clock that all programs share. */
export async function readNow(db: Database): Promise<Date> {
  const [row] = await db.query<{ now: Date }>('select clock_timestamp() as now');
  return row?.now ?? new Date(0);
}
