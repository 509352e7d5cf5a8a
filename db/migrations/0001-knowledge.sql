create extension if not exists vector;

-- One row per thing the centre knows. `id` is a procedure's code, or kind and slug ("guide:vneid-muc-2").
create table entries (
  id text primary key,
  kind text not null check (kind in ('procedure', 'guide', 'place', 'notice')),
  -- A replaced code forwards to its successor.
  replaced_by text,
  replaced_on date,
  created_at timestamptz not null default now()
);

-- The texts of an entry over time. Today's text is the published, not superseded version whose dates hold
-- today; a version is never changed, only superseded or withdrawn, so that an old citation still resolves.
create table versions (
  id bigint generated always as identity primary key,
  entry_id text not null references entries,
  origin text not null check (origin in ('local', 'portal', 'file')),
  state text not null check (state in ('draft', 'in-review', 'published', 'withdrawn')),
  content jsonb not null,
  content_hash text not null,
  flags text[] not null default '{}',
  effective_from date,
  effective_to date,
  created_at timestamptz not null default now(),
  published_at timestamptz,
  superseded_at timestamptz,
  check (effective_from is null or effective_to is null or effective_from <= effective_to)
);
create unique index versions_one_published on versions (entry_id, effective_from) nulls not distinct
  where state = 'published' and superseded_at is null;
create index versions_of_entry on versions (entry_id, id desc);

-- A provincial or ward decision over single fields of an entry, by dates.
create table overlays (
  id bigint generated always as identity primary key,
  entry_id text not null references entries,
  -- "province:31" or "ward:11824"; the narrower scope wins.
  scope text not null,
  field text not null,
  value jsonb not null,
  decision_number text not null,
  decision_date date,
  source_url text,
  effective_from date not null,
  effective_to date,
  created_at timestamptz not null default now(),
  check (effective_to is null or effective_from <= effective_to)
);
create index overlays_of_entry on overlays (entry_id, scope, field, effective_from);

-- The procedures that this centre and its wards receive. While it is empty, the record's level and audience decide.
create table received_procedures (
  entry_id text not null references entries,
  scope text not null,
  received_from date not null default '-infinity',
  received_to date not null default 'infinity',
  note text,
  primary key (entry_id, scope, received_from)
);

-- What an import found that a person must look at: one row per entry, kind and content.
create table findings (
  id bigint generated always as identity primary key,
  entry_id text not null references entries,
  kind text not null,
  version_id bigint references versions,
  details jsonb not null default '{}',
  found_at timestamptz not null default now(),
  settled_at timestamptz
);
create index findings_open on findings (entry_id, kind) where settled_at is null;
