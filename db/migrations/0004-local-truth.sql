-- A decision of a province or a ward that says something else than the national record, replaced as a whole.
create table decisions (
  id bigint generated always as identity primary key,
  number text not null,
  -- "province:31" or "ward:11824".
  scope text not null,
  -- The province in which it holds, also for a ward's decision: two digits.
  province text not null,
  title text not null,
  issuer text not null,
  decided_on date not null,
  source_url text,
  -- Invented, for the demo province.
  demo boolean not null default false,
  -- What came with a release never takes the place of what people imported.
  origin text not null check (origin in ('shipped', 'imported')),
  content_hash text not null,
  created_at timestamptz not null default now(),
  unique (number, scope)
);

-- `slot` is the part of the field: a channel of the limits, a role of the agencies, a paper of the forms. No two
-- decisions of one scope hold the same slot of an entry on the same day: imports take turns and look before they write.
alter table overlays
  drop column decision_number,
  drop column decision_date,
  drop column source_url,
  add column decision_id bigint not null references decisions on delete cascade,
  add column slot text not null default '';
drop index overlays_of_entry;
create index overlays_of_entry on overlays (entry_id, scope, field, slot, effective_from);
create index overlays_of_decision on overlays (decision_id);

-- Where in the centre it is received, where the list says so.
alter table received_procedures add column place text;
create index received_by_scope on received_procedures (scope, entry_id);

-- Programs that may change something; of a key only its SHA-256 is kept.
create table api_keys (
  id bigint generated always as identity primary key,
  name text not null,
  hash text not null unique,
  scopes text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz
);
