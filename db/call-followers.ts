import type { Database } from './database.ts';

/** A page that is open is seen this often at least; longer ago somebody has left. */
const freshSeconds = 45;
/** Of a page that was closed, so that one that only lost its line comes back in time. */
const closedSeconds = 35;

export type Follower = { readonly staffId: string; readonly name: string };

export async function beginFollowing(
  tx: Database,
  { callId, staffId, at }: { readonly callId: string; readonly staffId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `insert into call_followers (call_id, staff_id, began_at) values ($1, $2, $3)
     on conflict (call_id, staff_id) do update set began_at = $3, seen_at = clock_timestamp()`,
    [callId, staffId, at],
  );
}

/** Whose page is open now, by name. */
export async function listFollowers(db: Database, callId: string): Promise<readonly Follower[]> {
  return await db.query<Follower>(
    `select staff_id as "staffId", staff.name from call_followers join staff on staff.id = staff_id
     where call_id = $1 and seen_at > clock_timestamp() - make_interval(secs => $2) order by began_at, staff_id`,
    [callId, freshSeconds],
  );
}

/** Their page is open still. */
export async function touchFollower(db: Database, callId: string, staffId: string): Promise<void> {
  await db.query(
    'update call_followers set seen_at = clock_timestamp() where call_id = $1 and staff_id = $2',
    [callId, staffId],
  );
}

/** Their page was closed, or lost its line. */
export async function fadeFollower(db: Database, callId: string, staffId: string): Promise<void> {
  await db.query(
    `update call_followers set seen_at = clock_timestamp() - make_interval(secs => $3)
     where call_id = $1 and staff_id = $2`,
    [callId, staffId, closedSeconds],
  );
}

/** `false`: they did not. */
export async function endFollowing(tx: Database, callId: string, staffId: string): Promise<boolean> {
  const rows = await tx.query('delete from call_followers where call_id = $1 and staff_id = $2 returning 1', [
    callId,
    staffId,
  ]);
  return rows.length > 0;
}
