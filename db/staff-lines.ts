import type { Database } from './database.ts';

export type StaffLine = { readonly line: string; readonly since: Date };

/** Where somebody sits; `null` where they did not say. */
export async function findStaffLine(db: Database, staffId: string): Promise<StaffLine | null> {
  const [row] = await db.query<StaffLine>('select line, since from staff_lines where staff_id = $1', [
    staffId,
  ]);
  return row ?? null;
}

/** They sit there from now on, and nobody else does. */
export async function saveStaffLine(
  tx: Database,
  { staffId, line, at }: { readonly staffId: string; readonly line: string; readonly at: Date },
): Promise<void> {
  await dropStaffLine(tx, staffId);
  await tx.query(
    `insert into staff_lines (line, staff_id, since) values ($1, $2, $3)
     on conflict (line) do update set staff_id = excluded.staff_id, since = excluded.since`,
    [line, staffId, at],
  );
}

/** Whether it is the address of somebody else: what a feed tells of that is theirs alone. */
export async function isOthersAddress(tx: Database, line: string, staffId: string): Promise<boolean> {
  const rows = await tx.query('select from staff where email = $1 and id <> $2', [line, staffId]);
  return rows.length > 0;
}

export async function dropStaffLine(tx: Database, staffId: string): Promise<void> {
  await tx.query('delete from staff_lines where staff_id = $1', [staffId]);
}

/**
 * Gives calls that go on and that nobody has to whoever sits at the line that the feed names, or whose e-mail address it
 * names. What is one of some agencies' matters only becomes a matter of theirs.
 */
export async function giveCallsToLines(tx: Database, ids: readonly string[]): Promise<void> {
  await tx.query(
    `update calls set staff_id = staff.id, agency = coalesce(calls.agency, staff.agencies[1])
     from staff
     where calls.id = any ($1::uuid[]) and calls.staff_id is null and calls.state <> 'ended'
       and staff.disabled_at is null and staff.roles && array['operator', 'supervisor']
       and (calls.agency is null or staff.agencies is null or calls.agency = any (staff.agencies))
       and staff.id = coalesce(
         (select staff_lines.staff_id from staff_lines where line = lower(btrim(operator_name))),
         (select known.id from staff as known where known.email = lower(btrim(operator_name))))`,
    [ids],
  );
}
