-- The smallest retrievable pieces of a published version: its names as people say them, and its sections.
-- `term_ids` are hashes of folded words and word pairs (knowledge/terms.ts); `terms` carries their weights.
create table passages (
  id bigint generated always as identity primary key,
  version_id bigint not null references versions,
  entry_id text not null references entries,
  kind text not null check (kind in ('name', 'alias', 'section')),
  aspect text,
  words text not null,
  term_ids integer[] not null,
  terms sparsevec(536870912) not null,
  -- Sum of the terms' idf: how much this passage says. Set by the lexicon's refresh.
  mass real not null default 0,
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity'
);
create index passages_by_term on passages using gin (term_ids);
create index passages_of_version on passages (version_id);
create index passages_of_entry on passages (entry_id);

-- How telling each term is over the whole catalogue.
create table lexicon (
  term_id integer primary key,
  entries integer not null,
  idf real not null
);
