alter table conversations
  -- Asked whether everything shall be erased; what is said within ten minutes answers that.
  add column erasure_asked_at timestamptz,
  add column welcomed_at timestamptz;
create index conversations_erased on conversations (erased_at) where erased_at is not null;

-- What guidance was given, counted, without the person: it outlives the conversations that it was given in.
create table guidance (
  day date not null,
  channel text not null,
  procedure_code text,
  version_id text,
  aspects text[] not null,
  outcome text not null,
  reason text not null,
  times bigint not null,
  unique nulls not distinct (day, channel, procedure_code, version_id, aspects, outcome, reason)
);

-- That something was erased: when and how much, without what and whose.
create table erasures (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  channel text not null,
  by text not null check (by in ('citizen', 'platform', 'retention')),
  conversations integer not null default 1,
  -- Rows by table.
  counts jsonb not null
);

-- One run over everything that is older than it may be, and whether anything was left.
create table retention_runs (
  id bigint generated always as identity primary key,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  -- Rows that went, and rows that are older than allowed all the same, by table.
  gone jsonb not null,
  left_over jsonb not null,
  proved boolean not null
);

-- For the daily run: rows come in the order of their times, and cost next to nothing to be found so.
create index questions_by_age on questions using brin (asked_at);
create index messages_by_age on messages using brin (at);
create index turns_by_age on turns using brin (worked_at);
create index outbox_by_age on outbox using brin (queued_at);
create index deliveries_by_age on deliveries using brin (received_at);
