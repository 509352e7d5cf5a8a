-- One of a code's words may be the name that is shown of it, where its entry has none of its own.
alter table aliases add column plain boolean not null default false;
