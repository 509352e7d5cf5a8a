import type { Database } from './database.ts';

type AtLine = {
  readonly source: string;
  /** An extension, or an e-mail address, in any case of letters. */
  readonly line: string;
  readonly begunBy: Date;
  readonly notEndedBy: Date;
};

/** The newest call at a line: one of the same feed whose operator is named so, or one of the desk of whoever sits there. */
export async function findCallAtLine(
  db: Database,
  { source, line, begunBy, notEndedBy }: AtLine,
): Promise<{ readonly source: string; readonly call: string } | null> {
  const [row] = await db.query<{ source: string; call: string }>(
    `select source, source_call as call from calls
     -- Whoever writes a call down by hand is later than its first words.
     where started_at <= $3::timestamptz + case when source = 'desk' then interval '1 minute' else interval '0' end
       and started_at > $3::timestamptz - interval '1 day'
       and (ended_at is null or ended_at >= $4)
       and ((source = $1 and lower(btrim(operator_name)) = lower(btrim($2)))
         or (source = 'desk' and staff_id in (
           select staff_id from staff_lines where line = lower(btrim($2))
           union all select id from staff where email = lower(btrim($2)))))
     order by started_at desc, calls.id desc limit 1`,
    [source, line, begunBy, notEndedBy],
  );
  return row ?? null;
}
