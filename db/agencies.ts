import type { Database } from './database.ts';

/** What is still to be done that goes by the name of an agency, and who sees to it. */
export type AgencyUse = {
  readonly name: string;
  readonly conversations: number;
  readonly reports: number;
  readonly people: number;
};

/** By name; all that are named anywhere in what is open. */
export async function listAgencyUses(db: Database): Promise<readonly AgencyUse[]> {
  return await db.query<AgencyUse>(
    `select name, (count(*) filter (where what = 'conversation'))::int as conversations,
       (count(*) filter (where what = 'report'))::int as reports,
       (count(*) filter (where what = 'person'))::int as people
     from (
       select 'conversation' as what, agency as name from handoffs where state in ('waiting', 'taken')
       union all select 'report', agency from tickets
         where confirmed_at is not null and state not in ('closed', 'rejected')
       union all select 'person', unnest(agencies) from staff where disabled_at is null
     ) as uses
     where name is not null group by name order by name limit 300`,
  );
}

/** The same name everywhere that it decides who sees something; how many rows had it. The audit keeps the old one. */
export async function renameAgency(
  db: Database,
  { from, to, at }: { readonly from: string; readonly to: string; readonly at: Date },
): Promise<Omit<AgencyUse, 'name'>> {
  const [row] = await db.query<Omit<AgencyUse, 'name'>>(
    `with matters as (
       update handoffs set agency = $2 where agency = $1 returning 1
     ), reports as (
       update tickets set agency = $2, changed_at = $3, revision = revision + 1 where agency = $1 returning 1
     ), people as (
       update staff set agencies = array(
         select distinct case when name = $1 then $2 else name end from unnest(agencies) as name order by 1
       ), updated_at = $3, revision = revision + 1
       where $1 = any (agencies) returning 1
     ), found as (
       update monitoring_findings set agency = $2 where agency = $1
     ), asked as (
       update survey_asks set agency = $2 where agency = $1
     ), rated as (
       update survey_answers set agency = $2 where agency = $1
     ), called as (
       update calls set agency = $2 where agency = $1
     )
     select (select count(*)::int from matters) as conversations, (select count(*)::int from reports) as reports,
       (select count(*)::int from people) as people`,
    [from, to, at],
  );
  return row ?? { conversations: 0, reports: 0, people: 0 };
}
