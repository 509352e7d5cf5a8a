import type { Counted } from '#src/monitoring/measures.ts';
import type { Database } from './database.ts';

/**
 * What the measures of the index count, by agency, in the month that begins on `month` (`YYYY-MM-01`, in Viet Nam).
 * Whoever asks before the month is over gets it as it stands at `now`.
 */
export function countMeasures(db: Database, month: string, now: Date): Promise<readonly Counted[]> {
  return db.query<Counted>(count, [month, now]);
}

/** The same agency as a registry and as our own rules may write it. */
const sameAgency = (agency: string) =>
  `replace(replace(lower(regexp_replace(btrim(normalize(${agency})), '\\s+', ' ', 'g')), 'uỷ ban', 'ủy ban'), 'ủy ban nhân dân', 'ubnd')`;

const count = `
  with span as (
    select $1::timestamp at time zone 'Asia/Ho_Chi_Minh' as first,
      least(($1::date + interval '1 month') at time zone 'Asia/Ho_Chi_Minh', $2::timestamptz) as last
  ), over as (
    -- A due time without an hour is due until the day ends.
    select agency, case when finished_at < last then finished_at end as finished_at,
      case when (due_at at time zone 'Asia/Ho_Chi_Minh')::time = '00:00' then due_at + interval '1 day' else due_at end
        as until, last
    from dossiers, span
    where due_at is not null and received_at < last and status not in (1, 3, 7)
      and ((finished_at >= first and finished_at < last)
        or ((finished_at is null or finished_at >= last) and status in (2, 4, 9, 10)))
  ), on_time as (
    select agency, count(*) filter (where coalesce(finished_at, last) <= until) as numerator, count(*) as denominator
    from over group by agency
  ), done as (
    select agency, count(*) as dossiers, count(*) filter (where finished_at > until) as late
    from over where finished_at is not null group by agency
  ), conduct as (
    select ${sameAgency('agency')} as agency, count(*) as reported from tickets, span
    where kind = 'conduct' and confirmed_at >= first and confirmed_at < last and state <> 'rejected' group by 1
  ), unhappy as (
    select agency, count(*) filter (where score <= 2) as unhappy from survey_answers
    where kind = 'dossier' and month = $1::date group by agency
  ), due as (
    select agency, count(*) as denominator,
      count(*) filter (where (answered_at at time zone 'Asia/Ho_Chi_Minh')::date <= answer_by) as numerator
    from tickets, span
    where confirmed_at is not null and state <> 'rejected'
      and answer_by >= $1::date and answer_by < $1::date + interval '1 month'
      and (answered_at is not null or answer_by < (last at time zone 'Asia/Ho_Chi_Minh')::date)
    group by agency
  ), answered as (
    select agency, count(*) as answered,
      count(*) filter (where rating <= 2 or reopened > 0
        or (answered_at at time zone 'Asia/Ho_Chi_Minh')::date > answer_by) as against
    from tickets, span where answered_at >= first and answered_at < last group by agency
  )
  select 'dossiers-on-time' as measure, agency, numerator::int, denominator::int from on_time
  union all
  select 'receiving-satisfaction', done.agency,
    greatest(0, dossiers - late - coalesce(reported, 0) - coalesce(unhappy, 0))::int, dossiers::int
  from done
  left join conduct on conduct.agency is not distinct from ${sameAgency('done.agency')}
  left join unhappy on unhappy.agency is not distinct from done.agency
  union all
  select 'tickets-on-time', agency, numerator::int, denominator::int from due
  union all
  select 'ticket-satisfaction', agency, (answered - against)::int, answered::int from answered
  order by 1, 2 nulls last`;
