-- What finding needs to know of each published version, small and in one row: derived from `versions`.
create table catalogue (
  version_id bigint primary key references versions on delete cascade,
  entry_id text not null references entries,
  kind text not null,
  name text not null,
  plain_name text,
  field text,
  levels text[] not null default '{}',
  audience text[] not null default '{}',
  -- The procedures that a guide, place or notice is about.
  procedures text[] not null default '{}',
  origin text not null,
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity'
);
create index catalogue_of_entry on catalogue (entry_id, valid_from desc);

-- The smallest retrievable pieces of a published version: its names as the record and as people say them.
-- `term_ids` are hashes of folded syllables (even) and pairs of them (odd), see knowledge/terms.ts; `terms`
-- holds the same as a vector of ones, so that its inner product with a question is the weight they share.
create table passages (
  id bigint generated always as identity primary key,
  version_id bigint not null references catalogue on delete cascade,
  kind text not null check (kind in ('name', 'alias', 'section')),
  words text not null,
  term_ids integer[] not null,
  terms sparsevec(536870912) not null,
  -- Sum of its terms' weights in the lexicon: how much this passage says. Set when the lexicon is refreshed.
  mass real not null default 0
);
create index passages_by_term on passages using gin (term_ids);
create index passages_of_version on passages (version_id);

-- How telling each term is over the whole catalogue: inverse document frequency, pairs a little less than syllables.
create table lexicon (
  term_id integer primary key,
  entries integer not null,
  weight real not null
);
-- Passages were written since the lexicon was last counted.
create table lexicon_state (
  only_row boolean primary key default true check (only_row),
  stale boolean not null
);
insert into lexicon_state (stale) values (false);

-- Citizens' words for procedures of any catalogue, by code; the aliases of an entry of our own stand in its text.
create table aliases (
  code text not null,
  alias text not null,
  primary key (code, alias)
);
