import type { Staff } from '#src/people/staff.ts';
import type { StaffSession } from '#src/people/staff-member.ts';
import type { Database } from './database.ts';

export type SessionFound = Omit<Staff, 'kind'> & {
  readonly hasSecondStep: boolean;
  readonly secondStepAt: Date | null;
};

/** Who works in a session, if it still holds; that it was used is noted once a minute. */
export async function findStaffOfSession(
  db: Database,
  session: { readonly id: string; readonly at: Date; readonly usedSince: Date; readonly begunSince: Date },
): Promise<SessionFound | null> {
  const [row] = await db.query<SessionFound>(
    `select staff.id, staff.name, staff.email, roles, agencies, language,
       two_factor_enabled as "hasSecondStep", second_step_at as "secondStepAt"
     from staff_sessions join staff on staff.id = user_id
     where staff_sessions.id = $1 and disabled_at is null and expires_at > $2
       and last_used_at > $3 and staff_sessions.created_at > $4`,
    [session.id, session.at, session.usedSince, session.begunSince],
  );
  return row ?? null;
}

export async function noteSessionUsed(db: Database, id: string, at: Date): Promise<void> {
  await db.query(
    `with used as (
       update staff_sessions set last_used_at = $2
       where id = $1 and last_used_at < $2::timestamptz - interval '1 minute' returning user_id)
     update staff set last_seen_at = $2 where id in (select user_id from used)`,
    [id, at],
  );
}

/** Where a session was begun, and whether its second step was taken with it; returns whose it is. */
export async function noteSessionBegun(
  tx: Database,
  begun: {
    readonly token: string;
    readonly at: Date;
    readonly address: string;
    readonly userAgent: string | null;
    readonly secondStepAt: Date | null;
  },
): Promise<(Omit<Staff, 'kind'> & { readonly sessionId: string }) | null> {
  const [row] = await tx.query<Omit<Staff, 'kind'> & { sessionId: string }>(
    `with begun as (
       update staff_sessions set created_at = $2, last_used_at = $2, ip_address = $3, user_agent = $4,
         second_step_at = coalesce($5, second_step_at)
       where token = $1 returning id, user_id)
     update staff set last_seen_at = $2 from begun where staff.id = begun.user_id
     returning staff.id, staff.name, staff.email, roles, agencies, language, begun.id as "sessionId"`,
    [begun.token, begun.at, begun.address, begun.userAgent, begun.secondStepAt],
  );
  return row ?? null;
}

export async function markSecondStep(db: Database, sessionId: string, at: Date): Promise<void> {
  await db.query('update staff_sessions set second_step_at = $2 where id = $1', [sessionId, at]);
}

/** The open ones of a person, the last used first. */
export async function listSessions(
  db: Database,
  of: { readonly staffId: string; readonly usedSince: Date; readonly begunSince: Date },
): Promise<readonly StaffSession[]> {
  return await db.query<StaffSession>(
    `select id, created_at as "startedAt", last_used_at as "usedAt", ip_address as address, user_agent as "userAgent"
     from staff_sessions where user_id = $1 and last_used_at > $2 and created_at > $3
     order by last_used_at desc, id limit 200`,
    [of.staffId, of.usedSince, of.begunSince],
  );
}

/** Whether there was one, of this person. */
export async function endSession(
  tx: Database,
  { id, staffId }: { readonly id: string; readonly staffId: string },
): Promise<boolean> {
  const rows = await tx.query('delete from staff_sessions where id = $1 and user_id = $2 returning id', [
    id,
    staffId,
  ]);
  return rows.length > 0;
}

/** All of a person's but one; returns how many. */
export async function endSessions(tx: Database, staffId: string, but: string | null): Promise<number> {
  const rows = await tx.query(
    'delete from staff_sessions where user_id = $1 and id is distinct from $2 returning id',
    [staffId, but],
  );
  return rows.length;
}

/** What has run out: sessions, running sign-ins and tries. */
export async function deleteRunOut(
  db: Database,
  { at, begunSince, triedSince }: { readonly at: Date; readonly begunSince: Date; readonly triedSince: Date },
): Promise<void> {
  await db.query(
    `with sessions as (delete from staff_sessions where created_at < $2 or expires_at < $1),
       verifications as (delete from staff_verifications where expires_at < $1),
       links as (delete from staff_links where greatest(expires_at, used_at) < $3),
       codes as (delete from staff_used_codes where at < $3)
     delete from sign_in_tries where at < $3`,
    [at, begunSince, triedSince],
  );
}

/** Whether this code was not used by them just now: of two who show the same one gets in. */
export async function useCode(
  tx: Database,
  used: { readonly staffId: string; readonly code: string; readonly at: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `insert into staff_used_codes (staff_id, code, at) values ($1, $2, $3)
     on conflict (staff_id, code) do update set at = excluded.at
     where staff_used_codes.at < excluded.at - interval '3 minutes' returning code`,
    [used.staffId, used.code, used.at],
  );
  return rows.length > 0;
}
