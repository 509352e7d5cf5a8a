-- What somebody of the staff is writing: an entry that may still be incomplete or wrong. A citizen is answered from
-- versions alone; a draft becomes one when it is published, and then stays as the trace of who wrote and who read it.
create table drafts (
  id uuid primary key,
  kind text not null check (kind in ('procedure', 'guide', 'place', 'notice')),
  -- The entry that it changes; null: a new one, named by its text.
  entry_id text,
  -- The text that it began from, to tell what was changed.
  based_on bigint references versions,
  -- Where it came from: {"kind": "version" | "blank" | "import" | "gap" | "rollback" | "withdrawal", ...}.
  came_from jsonb not null,
  content jsonb not null,
  -- Fields that a reader of files was not sure of: [{"path", "why", "confirmedBy"}].
  uncertain jsonb not null default '[]',
  -- Counts the saves: who saves names the one that they began from.
  revision integer not null default 1,
  state text not null default 'draft'
    check (state in ('draft', 'in-review', 'returned', 'scheduled', 'done', 'dropped')),
  author_id text not null,
  author_name text not null,
  -- Everybody who ever saved it: none of them reviews it.
  writers text[] not null,
  saved_by text not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  reviewer_id text,
  reviewer_name text,
  reviewed_at timestamptz,
  -- What the reviewer said, or why it was published, put back or taken away.
  comment text,
  -- The first day in Viet Nam on which it answers; null: at once.
  publish_from date,
  -- Why nobody else looked at it first; it is to be reviewed afterwards.
  alone_why text,
  version_id bigint references versions,
  created_at timestamptz not null
);
create index drafts_open on drafts (state, saved_at desc);
create index drafts_of_entry on drafts (entry_id, saved_at desc);
create index drafts_unreviewed on drafts (saved_at) where alone_why is not null and reviewed_at is null;

-- What was saved, so that somebody who began from an earlier one can be shown what changed meanwhile.
create table draft_revisions (
  draft_id uuid not null references drafts on delete cascade,
  revision integer not null,
  content jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (draft_id, revision)
);

alter table versions
  -- Set where people of the centre published it: no import and no release takes its place.
  add column draft_id uuid references drafts,
  add column withdrawn_at timestamptz,
  add column withdrawn_by text,
  add column withdrawn_why text;
create index versions_of_draft on versions (draft_id) where draft_id is not null;

-- Why people of the centre forward it, where they and not its successor's text said so: no import changes that.
alter table entries add column replaced_why text;
