-- What was thought about already, and what the call has come to be about.
alter table calls
  add column topic jsonb not null default '{}',
  -- Who works on it now; taken over where that program died.
  add column working_by text,
  add column working_until timestamptz;
alter table utterances add column worked_at timestamptz;
create index utterances_unworked on utterances (call_id) where is_final and worked_at is null;

-- What helps whoever answers a call: one card each, as it was shown, with what became of it.
create table suggestions (
  id uuid primary key,
  call_id uuid not null references calls on delete cascade,
  -- Made of what was heard, or of what the operator typed.
  origin text not null check (origin in ('heard', 'typed')),
  kind text not null check (kind in ('answer', 'ask', 'emergency', 'dossier', 'nothing')),
  question_masked text not null,
  -- The entry that it is about, and the version that it was copied from.
  code text,
  version_id bigint,
  aspects text[] not null default '{}',
  outcome text not null,
  reason text not null,
  card jsonb not null,
  -- The kept answer; null once that is gone.
  answer_id uuid references answers on delete set null,
  -- Where it stands on the page, from 1: a card never moves.
  slot smallint not null check (slot >= 1),
  -- When what it answers was received; null where it was typed.
  heard_at timestamptz,
  made_at timestamptz not null,
  opened_at timestamptz,
  used_at timestamptz,
  copied_at timestamptz,
  verdict text check (verdict in ('wrong', 'missing', 'outdated')),
  verdict_at timestamptz,
  -- Out of the way, and what stands in its place, if anything.
  retired_at timestamptz,
  replaced_by uuid references suggestions on delete set null
);
create index suggestions_of_call on suggestions (call_id, made_at);
create index suggestions_of_answer on suggestions (answer_id) where answer_id is not null;
create index suggestions_replaced_by on suggestions (replaced_by) where replaced_by is not null;
create index suggestions_by_time on suggestions (made_at);
