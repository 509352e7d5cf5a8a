-- What an entry is about, as an embedding model sees it: only where one is configured, and derived from `catalogue`
-- and `passages`, with which it goes. Several models may stand side by side while one takes the other's place.
create table entry_vectors (
  version_id bigint not null references catalogue on delete cascade,
  embedder text not null,
  vector halfvec not null,
  primary key (version_id, embedder)
);
-- Beside its row where it fits: all of them are read for each question.
alter table entry_vectors alter column vector set storage main;
