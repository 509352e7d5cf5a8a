-- In how many passages a term stands: what it costs to look at all of them.
alter table lexicon add column passages integer not null default 0;
-- Counted with the next start.
update lexicon_state set stale = true;
