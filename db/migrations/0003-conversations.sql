create table conversations (
  id uuid primary key,
  channel text not null,
  state text not null default 'open' check (state in ('open', 'waiting', 'with-operator', 'closed')),
  -- What a follow-up is about: the entry last answered, its aspects, the choices last offered.
  topic jsonb not null default '{}',
  created_at timestamptz not null,
  last_at timestamptz not null
);

-- A question as kept: personal numbers are masked before this row is written.
create table questions (
  id uuid primary key,
  conversation_id uuid not null references conversations,
  text_masked text not null,
  language text not null check (language in ('vi', 'en')),
  asked_at timestamptz not null
);
create index questions_of_conversation on questions (conversation_id, asked_at);

create table answers (
  id uuid primary key,
  question_id uuid not null references questions,
  outcome text not null check (outcome in
    ('answered', 'partly-answered', 'asked-back', 'no-knowledge', 'out-of-scope', 'refused', 'handed-off', 'failed')),
  reason text not null,
  intent text not null,
  text text not null,
  -- Every part: candidates with scores, citations, choices, blocks.
  parts jsonb not null,
  timings jsonb not null,
  answered_at timestamptz not null
);
create index answers_of_question on answers (question_id);

-- A question that found nothing good enough: a task for an admin.
create table gaps (
  id bigint generated always as identity primary key,
  answer_id uuid not null references answers,
  kind text not null,
  state text not null default 'open' check (state in ('open', 'settled')),
  found_at timestamptz not null
);
create index gaps_open on gaps (found_at) where state = 'open';
