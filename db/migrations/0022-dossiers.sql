-- Our copy of a dossier (hồ sơ) that an outside one-stop system owns: the registry. It says what was told, as of when.
create table dossiers (
  id bigint generated always as identity primary key,
  registry text not null,
  -- As received, and upper case letters and digits only: "H57.12-260901-0001", "H57122609010001".
  code text not null,
  code_key text not null check (code_key ~ '^[A-Z0-9]{1,60}$'),
  procedure_code text,
  procedure_name text,
  -- The text in force when it was received: later law does not re-date an old dossier. Plain id: a text may go.
  version_id bigint,
  agency text,
  ward text,
  -- The applicant as JSON, sealed (`seal`), and what a proof is compared with: hashes bound to this code (HMAC).
  applicant text,
  proofs text[] not null default '{}',
  status smallint not null check (status between 1 and 10),
  -- In the registry's own words, where it used words.
  status_word text,
  submitted_at timestamptz,
  received_at timestamptz,
  -- As the registry says; promised anew, and how often that happened; when the apology was sent.
  due_at timestamptz,
  promised_at timestamptz,
  promises smallint not null default 0,
  apologised_at timestamptz,
  finished_at timestamptz,
  returned_at timestamptz,
  return_by text check (return_by in ('counter', 'post', 'online')),
  return_place text,
  tracking text,
  -- Đồng.
  fee_owed bigint check (fee_owed >= 0),
  fee_paid_at timestamptz,
  fee_link text,
  papers_wanted text[] not null default '{}',
  papers_until date,
  -- The registry's note of the last step.
  note text,
  -- What a person should look at: `backwards`, where a newer event told an earlier status.
  flags text[] not null default '{}',
  -- The registry's time of the newest event, its number where it counts them, and when we took it.
  as_of timestamptz not null,
  sequence bigint,
  taken_at timestamptz not null,
  unique (code_key, registry)
) with (fillfactor = 80);
create index dossiers_by_age on dossiers using brin (taken_at);
create index dossiers_running on dossiers (coalesce(promised_at, due_at)) where status in (2, 4);

-- Everything that a registry told, each event once, however often and in whatever order it came.
create table dossier_changes (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossiers on delete cascade,
  event_key text not null,
  at timestamptz not null,
  sequence bigint,
  taken_at timestamptz not null,
  status smallint not null check (status between 1 and 10),
  status_word text,
  note text,
  papers_wanted text[] not null default '{}',
  promised_at timestamptz,
  apologised_at timestamptz,
  -- Whether it became the state of the dossier; one that came late did not.
  moved boolean not null,
  flags text[] not null default '{}',
  -- Whether somebody followed when it came, and is still to be told.
  to_tell boolean not null default false,
  unique (dossier_id, event_key)
);
create index dossier_changes_to_tell on dossier_changes (id) where to_tell;

-- Every try to prove a dossier, as hashes: who tried stays unknown, how often does not. Gone after a day; they outlive an
-- erased conversation, or erasing would buy five more tries.
create table dossier_tries (
  id bigint generated always as identity primary key,
  asker text not null,
  network text,
  target text not null,
  proved boolean not null,
  at timestamptz not null
);
create index dossier_tries_of_asker on dossier_tries (asker, at);
create index dossier_tries_of_network on dossier_tries (network, at) where network is not null;
create index dossier_tries_on_target on dossier_tries (target, at);

-- Who proved a dossier sees it again in that conversation, until then or until they log out.
create table dossier_grants (
  conversation_id uuid not null references conversations on delete cascade,
  dossier_id bigint not null references dossiers on delete cascade,
  proved_by text[] not null,
  proved_for text not null check (proved_for in ('self', 'helper')),
  proved_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  primary key (conversation_id, dossier_id)
);
create index dossier_grants_of_dossier on dossier_grants (dossier_id);

-- Who wants to be told of changes, and to which words they said yes.
create table dossier_follows (
  id bigint generated always as identity primary key,
  conversation_id uuid not null references conversations on delete cascade,
  dossier_id bigint not null references dossiers on delete cascade,
  consent_version text not null,
  consented_at timestamptz not null,
  until timestamptz not null,
  stopped_at timestamptz,
  stopped_why text
);
create unique index dossier_follows_active on dossier_follows (conversation_id, dossier_id) where stopped_at is null;
create index dossier_follows_of_dossier on dossier_follows (dossier_id);
create index dossier_follows_of_conversation on dossier_follows (conversation_id);

-- What is to be told to whoever follows. `idem` is made from what is meant: each is told once.
create table notifications (
  id bigint generated always as identity primary key,
  idem text not null unique,
  conversation_id uuid not null references conversations on delete cascade,
  follow_id bigint references dossier_follows on delete cascade,
  dossier_id bigint not null references dossiers on delete cascade,
  change_id bigint references dossier_changes on delete cascade,
  kind text not null check (kind in
    ('status', 'papers-wanted', 'result-waiting', 'fee-owed', 'new-date', 'late', 'papers-reminder', 'result-reminder')),
  made_at timestamptz not null,
  -- When it was wanted, and when it goes: later where that fell into quiet hours.
  wanted_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'queued', 'sent', 'failed', 'dropped')),
  sent_as text check (sent_as in ('message', 'template-by-user', 'template-by-phone')),
  -- Đồng, as the platform charged it.
  cost bigint,
  error text,
  attempts smallint not null default 0,
  lease_until timestamptz,
  settled_at timestamptz
);
create index notifications_due on notifications (due_at, id) where state = 'waiting';
create index notifications_of_conversation on notifications (conversation_id);
create index notifications_of_dossier on notifications (dossier_id);
create index notifications_of_follow on notifications (follow_id) where follow_id is not null;
create index notifications_of_change on notifications (change_id) where change_id is not null;

-- What paid templates cost in a month, and when the warning went out.
create table template_months (
  month date primary key check (extract(day from month) = 1),
  spent bigint not null default 0,
  sent integer not null default 0,
  warned_at timestamptz
);
