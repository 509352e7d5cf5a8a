-- A notice on its way: `sending` is committed before a paid template is asked for; where the program died then, nobody
-- knows what was sent, and it is not sent again (`unknown`).
alter table notifications drop constraint notifications_state_check;
alter table notifications add constraint notifications_state_check
  check (state in ('waiting', 'queued', 'sending', 'sent', 'unknown', 'failed', 'dropped'));
-- 0: what needs the citizen first. `next_as`: the way that is left, where an earlier one was refused.
alter table notifications add column rank smallint not null default 1;
alter table notifications add column next_as text
  check (next_as in ('message', 'template-by-user', 'template-by-phone'));
-- What the platform calls it.
alter table notifications add column external_id text;
drop index notifications_due;
create index notifications_due on notifications (rank, due_at, id) where state = 'waiting';
create index notifications_under_way on notifications (state, id) where state in ('queued', 'sending');

alter table template_months add column stopped_at timestamptz;

-- From 21:00 to 07:00 in Viet Nam nobody is written to; when it is then, the next 07:00.
create function after_quiet(at timestamptz) returns timestamptz language sql stable as $$
  select case
    when (at at time zone 'Asia/Ho_Chi_Minh')::time >= '21:00'
      then (date_trunc('day', at at time zone 'Asia/Ho_Chi_Minh') + interval '31 hours') at time zone 'Asia/Ho_Chi_Minh'
    when (at at time zone 'Asia/Ho_Chi_Minh')::time < '07:00'
      then (date_trunc('day', at at time zone 'Asia/Ho_Chi_Minh') + interval '7 hours') at time zone 'Asia/Ho_Chi_Minh'
    else at end $$;

-- What is to be done the same day does not wait for the morning.
create function is_due_today(kind text, papers_until date, at timestamptz) returns boolean language sql stable as $$
  select kind in ('papers-wanted', 'papers-reminder')
    and coalesce(papers_until = (at at time zone 'Asia/Ho_Chi_Minh')::date, false) $$;
