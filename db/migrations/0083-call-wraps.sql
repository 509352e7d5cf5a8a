-- What came of a call, as whoever answered sums it up after it; masked like all that is kept of calls.
create table call_wraps (
  call_id uuid primary key references calls on delete cascade,
  category text not null
    check (category in ('procedure', 'dossier', 'online', 'report', 'other', 'nothing')),
  summary text not null,
  -- The procedures that were spoken of.
  codes text[] not null default '{}',
  -- What was promised to the caller, one each.
  promises text[] not null default '{}',
  wrapped_by text not null,
  wrapped_at timestamptz not null,
  -- Raised with each change, so that two tabs learn of each other.
  revision int not null default 1
);
create index call_wraps_by_time on call_wraps (wrapped_at);
-- A report that was told in a call, once for each call.
alter table calls add column ticket_code text;
create index calls_unwrapped on calls (staff_id, ended_at) where state = 'ended' and wrapped_at is null;
