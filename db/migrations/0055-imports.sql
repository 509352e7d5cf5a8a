-- What somebody of the staff had read out of a file: who, when, which file, and what came of it. The file itself is
-- kept nowhere.
create table file_imports (
  id uuid primary key,
  file_name text not null,
  size integer not null,
  state text not null default 'reading' check (state in ('reading', 'read', 'refused')),
  -- Why it was not taken.
  refusal text,
  -- What was found, as drafts in the making; null once it was forgotten.
  found jsonb,
  -- Drafts that were made of it, by the place of what was found: {"0": "<draft>"}.
  drafts jsonb not null default '{}',
  by_id text not null,
  by_name text not null,
  started_at timestamptz not null,
  -- A reading that has not ended by then was lost with its program.
  lapses_at timestamptz not null,
  ended_at timestamptz
);
create index file_imports_latest on file_imports (started_at desc);
-- One at a time for each.
create unique index file_imports_reading on file_imports (by_id) where state = 'reading';
