import type { Database } from './database.ts';

/** A reply in the centre's words, to be put into an answer and changed there. */
export type CannedReply = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string;
};

const columns = `id, title, body, version, changed_at as "changedAt", changed_by as "changedBy"`;

export async function listCannedReplies(db: Database): Promise<readonly CannedReply[]> {
  return await db.query<CannedReply>(
    `select ${columns} from canned_replies order by lower(title), id limit 500`,
  );
}

export async function findCannedReply(db: Database, id: string): Promise<CannedReply | null> {
  const [row] = await db.query<CannedReply>(`select ${columns} from canned_replies where id::text = $1`, [
    id,
  ]);
  return row ?? null;
}

type Written = Pick<CannedReply, 'id' | 'title' | 'body' | 'changedAt' | 'changedBy'>;

export async function insertCannedReply(tx: Database, reply: Written): Promise<void> {
  await tx.query(
    `insert into canned_replies (id, title, body, changed_at, changed_by) values ($1, $2, $3, $4, $5)`,
    [reply.id, reply.title, reply.body, reply.changedAt, reply.changedBy],
  );
}

/** `false` where somebody changed or removed it since `version`. */
export async function updateCannedReply(
  tx: Database,
  reply: Written & Pick<CannedReply, 'version'>,
): Promise<boolean> {
  const rows = await tx.query(
    `update canned_replies set title = $3, body = $4, changed_at = $5, changed_by = $6, version = version + 1
     where id::text = $1 and version = $2 returning id`,
    [reply.id, reply.version, reply.title, reply.body, reply.changedAt, reply.changedBy],
  );
  return rows.length > 0;
}

export async function deleteCannedReply(
  tx: Database,
  { id, version }: Pick<CannedReply, 'id' | 'version'>,
): Promise<boolean> {
  const rows = await tx.query(
    'delete from canned_replies where id::text = $1 and version = $2 returning id',
    [id, version],
  );
  return rows.length > 0;
}
