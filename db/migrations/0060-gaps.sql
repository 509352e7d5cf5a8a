-- Gaps that are alike are one task. A group holds no words of anybody: what was asked stands with its answers, and goes
-- with them; `terms` are hashes of syllables with their weights, by which what comes later is found to be alike.
create table gap_groups (
  id bigint generated always as identity primary key,
  terms jsonb not null,
  state text not null default 'open' check (state in ('open', 'working', 'closed', 'aside')),
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  -- How often it was changed: whoever changes it says what they saw.
  revision integer not null default 0,
  -- Why it was set aside.
  why text,
  -- "question-passes", or whoever closed it.
  closed_by text
);
create index gap_groups_by_state on gap_groups (state, changed_at);

alter table gaps add column group_id bigint references gap_groups on delete set null;
create index gaps_of_group on gaps (group_id, found_at desc);
create index gaps_ungrouped on gaps (id) where group_id is null and state = 'open';
create unique index gaps_once on gaps (answer_id, kind);

-- Asked back, and nothing came: looked for once an hour later.
create index answers_asked_back on answers (answered_at) where outcome = 'asked-back';

-- Questions that must be answered from a certain entry, in words that a person of the centre wrote or looked through.
-- What closes a gap stays here, so that it never opens again unseen.
create table test_questions (
  id bigint generated always as identity primary key,
  question text not null,
  -- Each of them is right.
  codes text[] not null check (cardinality(codes) > 0),
  group_id bigint references gap_groups on delete set null,
  added_by text not null,
  added_at timestamptz not null,
  checked_at timestamptz,
  passes boolean,
  -- What was found first instead, where it does not pass.
  found text,
  unique (question)
);
create index test_questions_of_group on test_questions (group_id);
