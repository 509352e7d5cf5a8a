import type { Database } from './database.ts';

/** Whether anybody could answer whoever waits in the centre's own line: invited, signed in once, and still here. */
export async function hasAnswerer(db: Database): Promise<boolean> {
  const rows = await db.query(
    `select from staff
     where disabled_at is null and accepted_at is not null and roles && array['operator', 'supervisor']
       and agencies is null limit 1`,
  );
  return rows.length > 0;
}
