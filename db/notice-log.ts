import type { Database } from './database.ts';

/** What was told in one way with one end, since a moment; `cost` in đồng. */
export type ToldCount = {
  /** `message`, or the way a template went; `null` where nothing was tried. */
  readonly as: string | null;
  readonly state: string;
  readonly error: string | null;
  readonly notices: number;
  /** Of those, how many the platform said had come. */
  readonly came: number;
  readonly cost: number;
};

export function countTold(db: Database, since: Date): Promise<readonly ToldCount[]> {
  return db.query<ToldCount>(
    `select sent_as as "as", state, error, count(*)::int as notices, count(delivered_at)::int as came,
       coalesce(sum(cost), 0)::float8 as cost
     from notifications where made_at >= $1
     group by sent_as, state, error
     order by sent_as nulls last, state, count(*) desc, error`,
    [since],
  );
}

export type TemplateSpending = { readonly spent: number; readonly sent: number };

/** The month in Viet Nam that a moment is in; nothing where no template went out. */
export async function findSpending(db: Database, at: Date): Promise<TemplateSpending> {
  const [row] = await db.query<TemplateSpending>(
    `select spent::float8 as spent, sent from template_months
     where month = date_trunc('month', $1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`,
    [at],
  );
  return row ?? { spent: 0, sent: 0 };
}

export function findQuotas(
  db: Database,
): Promise<readonly { account: string; daily: number; remaining: number; toldAt: Date }[]> {
  return db.query(
    'select account, daily, remaining, told_at as "toldAt" from template_quotas order by account',
  );
}
