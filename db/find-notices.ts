import type { Database } from './database.ts';
import { isGranted } from './dossier-follows.ts';

/** What else comes in so short a while is told in the same message; a page shows everything at once. */
const settleSeconds = 60;

/** A follow that holds at `$1`, of whose dossier something happened. */
const following = `dossier_follows.stopped_at is null and dossier_follows.until > $1 and ${isGranted('$1')}`;

/** When a notice goes out that is wanted at `$1`. */
const goesOut = (kind: string, wanted: string): string =>
  `case when is_due_today(${kind}, papers_until, $1::timestamptz) then ${wanted} else after_quiet(${wanted}) end`;

const rankOf = (kind: string): string =>
  `case when ${kind} in ('papers-wanted', 'result-waiting', 'papers-reminder') then 0 else 1 end`;

/**
 * Turns changes that somebody follows into notices, in one statement: how many changes were looked at. A change tells
 * something where it begins a run of one status, or is the first in its run with its word, its papers or its new date:
 * the same event under a hundred names makes one notice of each follow, and a lost commit makes none twice.
 */
export async function noticeChanges(db: Database, at: Date, most: number): Promise<number> {
  const [row] = await db.query<{ looked: number }>(noticed, [at, most, settleSeconds]);
  return row?.looked ?? 0;
}

const noticed = `
  with looked as (
    update dossier_changes set to_tell = false
    where id in (select id from dossier_changes where to_tell order by id limit $2 for update skip locked)
    returning id, dossier_id, status, status_word, papers_wanted, promised_at
  ), placed as (
    select looked.*, run.first
    from looked cross join lateral (
      select coalesce(max(other.id), 0) as last_other from dossier_changes as other
      where other.dossier_id = looked.dossier_id and other.moved and other.id < looked.id
        and other.status <> looked.status
    ) as before cross join lateral (
      select coalesce(min(same.id), looked.id) as first from dossier_changes as same
      where same.dossier_id = looked.dossier_id and same.moved and same.id > before.last_other
        and same.id < looked.id
    ) as run
  ), news as (
    select id, dossier_id, case status when 5 then 'papers-wanted' when 9 then 'result-waiting'
        when 6 then 'fee-owed' else 'status' end as kind
    from placed
    where id = first or (status = 5 and papers_wanted <> '{}' and not exists (
      select from dossier_changes as earlier
      where earlier.dossier_id = placed.dossier_id and earlier.moved and earlier.id >= first
        and earlier.id < placed.id and earlier.papers_wanted = placed.papers_wanted))
    union all
    select id, dossier_id, 'status' from placed
    where id <> first and status_word is not null and not exists (
      select from dossier_changes as earlier
      where earlier.dossier_id = placed.dossier_id and earlier.moved and earlier.id >= first
        and earlier.id < placed.id and earlier.status_word = placed.status_word)
    union all
    select id, dossier_id, 'new-date' from placed
    where promised_at is not null and not exists (
      select from dossier_changes as earlier
      where earlier.dossier_id = placed.dossier_id and earlier.moved and earlier.id < placed.id
        and earlier.promised_at = placed.promised_at)
  ), made as (
    insert into notifications (idem, conversation_id, follow_id, dossier_id, change_id, kind, made_at, wanted_at,
      due_at, rank)
    select 'change ' || news.id || ' follow ' || dossier_follows.id || ' ' || news.kind,
      dossier_follows.conversation_id, dossier_follows.id, news.dossier_id, news.id, news.kind, $1, $1,
      ${goesOut('news.kind', 'settled.at')}, ${rankOf('news.kind')}
    from news
    join dossiers on dossiers.id = news.dossier_id
    join dossier_follows on dossier_follows.dossier_id = news.dossier_id
      and dossier_follows.seen_change < news.id and ${following}
    join conversations on conversations.id = dossier_follows.conversation_id
    cross join lateral (select case
      when ${rankOf('news.kind')} = 0 or conversations.channel = 'web' then $1::timestamptz
      else $1::timestamptz + $3::int * interval '1 s' end as at) as settled
    order by news.id
    on conflict (idem) do nothing
  )
  select count(*)::int as looked from looked`;

/** The days, in Viet Nam, by which reminders are found. */
export type ReminderDays = {
  readonly today: string;
  /** Three working days from today. */
  readonly papersBy: string;
  /** What was finished on these days or before has waited three, or ten, working days. */
  readonly waitedThree: string;
  readonly waitedTen: string;
};

/**
 * Makes the reminders of today: papers whose day comes near, results that wait, dossiers that went past their date since
 * they are followed, follows that end within two days. Each is made once, on no day on which the same was told already; how many.
 */
export async function noticeReminders(db: Database, at: Date, days: ReminderDays): Promise<number> {
  const { today, papersBy, waitedThree, waitedTen } = days;
  const [row] = await db.query<{ made: number }>(reminders, [at, today, papersBy, waitedThree, waitedTen]);
  return row?.made ?? 0;
}

const day = (column: string): string => `(${column} at time zone 'Asia/Ho_Chi_Minh')::date`;

const reminders = `
  with followed as (
    select dossier_follows.id as follow_id, dossier_follows.conversation_id, dossiers.id as dossier_id, status,
      papers_until, ${day('greatest(finished_at, consented_at)')} as waits_since,
      ${day('coalesce(promised_at, due_at)')} as due_day,
      case when promised_at is null then due_told_at else promised_told_at end as date_told_at, ${day('consented_at')} as since,
      ${day('dossier_follows.until')} as ends
    from dossier_follows join dossiers on dossiers.id = dossier_follows.dossier_id
    where ${following} and status not in (3, 7, 10)
  ), wanted as (
    select *, 'papers-reminder' as kind, case when papers_until <= $2::date + 1 then 'papers 1 ' else 'papers 3 ' end
        || papers_until as mark
    from followed where status = 5 and papers_until between $2::date and $3::date
    union all
    select *, 'result-reminder', case when waits_since <= $5::date then 'result 10 ' else 'result 3 ' end || waits_since
    from followed where status = 9 and waits_since <= $4::date
    union all
    select *, 'late', 'late ' || due_day
    from followed where status in (2, 4) and due_day < $2::date and due_day >= since
      -- A date that was told before the clock last stood still holds no more.
      and not exists (select from dossier_changes as stop
        where stop.dossier_id = followed.dossier_id and stop.status in (5, 6, 8) and stop.at >= date_told_at)
    union all
    select *, 'follow-ending', 'ending ' || ends
    from followed where ends <= $2::date + 2
  ), made as (
    insert into notifications (idem, conversation_id, follow_id, dossier_id, kind, made_at, wanted_at, due_at, rank)
    select mark || ' follow ' || follow_id, conversation_id, follow_id, dossier_id, kind, $1, $1,
      ${goesOut('kind', '$1::timestamptz')}, ${rankOf('kind')}
    from wanted
    where kind in ('late', 'follow-ending') or not exists (
      select from notifications as told
      where told.follow_id = wanted.follow_id and ${day('told.made_at')} = $2::date
        and told.kind in ('papers-wanted', 'result-waiting', 'papers-reminder', 'result-reminder'))
    on conflict (idem) do nothing
    returning 1
  )
  select count(*)::int as made from made`;
