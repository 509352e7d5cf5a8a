-- What a platform takes from us in a minute. A row is one request a minute: taken, it is free again a little more than
-- a minute later, so that no minute, wherever it begins, sees more of them than the platform allows.
create table send_slots (
  channel text not null,
  account text not null,
  place integer not null,
  free_at timestamptz not null default clock_timestamp(),
  -- What it was taken for last: an answer, word that the wait is long, or a sign that a message came.
  lane text not null default 'answer' check (lane in ('answer', 'notice', 'sign')),
  primary key (channel, account, place)
) with (fillfactor = 50);

-- A channel on which nothing can be sent until an administrator has acted; the row goes with the next message that is.
create table channel_halts (
  channel text primary key,
  why text not null,
  since timestamptz not null default clock_timestamp(),
  last_at timestamptz not null default clock_timestamp(),
  -- When a message tries again whether it still holds.
  probe_at timestamptz not null
);

-- When they were last told that the wait is long. Who was served last is told by the outbox itself: whatever else a
-- conversation has open moves behind what waits by then.
alter table conversations add column wait_told_at timestamptz;
