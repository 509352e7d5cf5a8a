-- Whose word it is: what came with a release never takes the place of what people wrote here, and never brings back
-- what they took away. A word that was taken away stays as its own grave, also where it stands in an entry's text.
alter table aliases
  add column origin text not null default 'shipped' check (origin in ('shipped', 'staff')),
  add column changed_at timestamptz,
  add column removed_at timestamptz;

-- Families of procedures that words confuse, as people here wrote them, each over the one of the release with its id.
create table families (
  id text primary key,
  content jsonb not null,
  changed_at timestamptz not null
);
