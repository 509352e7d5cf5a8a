import type { Database } from './database.ts';

/** Rows by table. */
export type RowCounts = Readonly<Record<string, number>>;

export type RetentionRun = {
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly gone: RowCounts;
  /** What is older than allowed all the same: empty where it is proved. */
  readonly leftOver: RowCounts;
  readonly proved: boolean;
};

export async function writeRetentionRun(db: Database, run: RetentionRun): Promise<void> {
  await db.query(
    `insert into retention_runs (started_at, finished_at, gone, left_over, proved)
     values ($1, $2, $3::jsonb, $4::jsonb, $5)`,
    [run.startedAt, run.finishedAt, JSON.stringify(run.gone), JSON.stringify(run.leftOver), run.proved],
  );
}

/** The newest run; `null` where there was none yet. */
export async function lastRetention(db: Database): Promise<RetentionRun | null> {
  const [row] = await db.query<RetentionRun>(
    `select started_at as "startedAt", finished_at as "finishedAt", gone, left_over as "leftOver", proved
     from retention_runs order by id desc limit 1`,
  );
  return row ?? null;
}
