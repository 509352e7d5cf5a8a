-- Who is asked how it went: once for each thing, in the conversation that it was about. What they say is kept apart,
-- without them; only that they were asked, and said something, stays here until the conversation goes.
create table survey_asks (
  id uuid primary key,
  conversation_id uuid not null references conversations on delete cascade,
  kind text not null check (kind in ('dossier', 'ticket', 'conversation')),
  -- The dossier's or the ticket's id, or a conversation's and its day.
  subject text not null,
  procedure_code text,
  agency text,
  wanted_at timestamptz not null,
  asked_at timestamptz,
  scored_at timestamptz,
  -- The answer that a reason may still be added to; cut when the reason came, or after a while.
  answer_id bigint,
  closed_at timestamptz,
  unique (kind, subject)
);
create index survey_asks_due on survey_asks (wanted_at) where asked_at is null and closed_at is null;
create index survey_asks_of_conversation on survey_asks (conversation_id, asked_at);

-- What was said, by nobody: the month, the procedure and the agency, and the reason with what is personal masked.
create table survey_answers (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('dossier', 'ticket', 'conversation')),
  month date not null check (extract(day from month) = 1),
  procedure_code text,
  agency text,
  score smallint not null check (score between 1 and 5),
  reason_masked text
);
create index survey_answers_of_month on survey_answers (month, kind);
