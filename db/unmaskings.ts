import type { Database } from './database.ts';

export async function insertUnmasking(
  tx: Database,
  seen: {
    readonly conversationId: string;
    readonly staffId: string;
    readonly at: Date;
    readonly until: Date;
  },
): Promise<void> {
  await tx.query('insert into unmaskings (conversation_id, staff_id, at, until) values ($1, $2, $3, $4)', [
    ...[seen.conversationId, seen.staffId, seen.at, seen.until],
  ]);
}

/** Until when somebody may see it; `null` where they may not now. */
export async function findUnmasking(
  db: Database,
  asked: { readonly conversationId: string; readonly staffId: string; readonly at: Date },
): Promise<Date | null> {
  const [row] = await db.query<{ until: Date | null }>(
    `select max(until) as until from unmaskings
     where conversation_id = $1 and staff_id = $2 and at <= $3 and until > $3`,
    [asked.conversationId, asked.staffId, asked.at],
  );
  return row?.until ?? null;
}
