import type { Database } from './database.ts';
import type { NoticeRoute } from './notices.ts';

export type TemplateRoute = Exclude<NoticeRoute, 'message'>;

/** Not asked of the platform until then; `templateId` is `''` where that is so of all of them. */
export type TemplateRest = {
  readonly templateId: string;
  readonly route: TemplateRoute;
  readonly why: string;
  readonly until: Date;
};

/** What rests now, with why. */
export function findRests(db: Database, at: Date): Promise<readonly TemplateRest[]> {
  return db.query<TemplateRest>(
    `select template_id as "templateId", route, why, until from template_rests
     where until > $1 order by template_id, route`,
    [at],
  );
}

/** `true` where that is news: it did not rest before, or for another reason. */
export async function restTemplate(db: Database, at: Date, rest: TemplateRest): Promise<boolean> {
  const { templateId, route, why, until } = rest;
  const [row] = await db.query<{ news: boolean }>(
    `with before as (select why from template_rests where template_id = $1 and route = $2)
     insert into template_rests (template_id, route, why, since, until) values ($1, $2, $3, $4, $5)
     on conflict (template_id, route) do update set why = excluded.why, until = excluded.until,
       since = case when template_rests.why = excluded.why then template_rests.since else excluded.since end
     returning (select why from before) is distinct from why as news`,
    [templateId, route, why, at, until],
  );
  return row?.news ?? false;
}

/** One was taken: nothing is wrong with it by this way any more, nor with all of them. */
export async function wakeTemplate(
  db: Database,
  { templateId, route }: Pick<TemplateRest, 'templateId' | 'route'>,
): Promise<void> {
  await db.query(`delete from template_rests where template_id in ('', $1) and route = $2`, [
    templateId,
    route,
  ]);
}

/** What the platform said that is left of a day; what it had said before. */
export async function writeQuota(
  db: Database,
  at: Date,
  given: { readonly account: string; readonly daily: number; readonly remaining: number },
): Promise<{ readonly remaining: number } | null> {
  const { account, daily, remaining } = given;
  const [row] = await db.query<{ remaining: number | null }>(
    `with before as (select remaining from template_quotas where account = $1)
     insert into template_quotas (account, daily, remaining, told_at) values ($1, $2, $3, $4)
     on conflict (account) do update
     set daily = excluded.daily, remaining = excluded.remaining, told_at = excluded.told_at
     returning (select remaining from before) as remaining`,
    [account, daily, remaining, at],
  );
  return row?.remaining == null ? null : { remaining: row.remaining };
}
