-- Who works here. Somebody is invited, accepts, and is disabled when they leave; the row stays, as their work does.
create table staff (
  id text primary key,
  -- In lower case.
  email text not null unique check (email = lower(email)),
  name text not null,
  roles text[] not null check (cardinality(roles) > 0
    and roles <@ array['operator', 'editor', 'approver', 'supervisor', 'admin', 'dpo']),
  -- Whose matters they see; null: all of the centre's.
  agencies text[] check (cardinality(agencies) > 0),
  language text not null default 'vi' check (language in ('vi', 'en')),
  email_verified boolean not null default false,
  two_factor_enabled boolean not null default false,
  invited_at timestamptz not null,
  -- First signed in, or set a password.
  accepted_at timestamptz,
  disabled_at timestamptz,
  last_seen_at timestamptz,
  -- Raised with each change, so that two who edit one person learn of each other.
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- What the sign-in library knows of people: whoever is disabled does not exist for it, so that they are answered like
-- a stranger, whichever way they come.
create view sign_in_people as
  select id, email, name, email_verified, two_factor_enabled, created_at, updated_at
  from staff where disabled_at is null;

-- The library's own: sessions, credentials, running sign-ins, second steps.
create table staff_sessions (
  id text primary key,
  token text not null unique,
  user_id text not null references staff on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Ours: when something was last done in it, and when the second step was taken.
  last_used_at timestamptz not null default clock_timestamp(),
  second_step_at timestamptz
);
create index staff_sessions_of_person on staff_sessions (user_id);

create table staff_credentials (
  id text primary key,
  account_id text not null,
  -- "credential" for a password of ours, else the identity provider.
  provider_id text not null,
  user_id text not null references staff on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index staff_credentials_of_person on staff_credentials (user_id);

create table staff_verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index staff_verifications_by_identifier on staff_verifications (identifier);
create index staff_verifications_by_end on staff_verifications (expires_at);

create table staff_second_steps (
  id text primary key,
  user_id text not null unique references staff on delete cascade,
  -- Both sealed by the library.
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_verification_count int,
  locked_until timestamptz
);

-- One-time links: for whoever is invited, and for whoever lost their password. Only the hash is kept.
create table staff_links (
  hash text primary key,
  staff_id text not null references staff on delete cascade,
  kind text not null check (kind in ('first', 'invitation', 'reset')),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index staff_links_of_person on staff_links (staff_id);

-- Wrong tries at the door, for the limits: who was tried (a hash), from where, when.
create table sign_in_tries (
  id bigint generated always as identity primary key,
  account text not null,
  address text not null,
  at timestamptz not null
);
create index sign_in_tries_of_account on sign_in_tries (account, at);
create index sign_in_tries_of_address on sign_in_tries (address, at);
create index sign_in_tries_by_time on sign_in_tries (at);
