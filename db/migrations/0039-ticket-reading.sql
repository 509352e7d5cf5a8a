-- What goes through a program has milliseconds: kept so, the order of changes is one that the index has.
alter table tickets alter column changed_at type timestamptz(3);
-- For those that may tell the same at the same place.
create index tickets_of_place on tickets (latitude, confirmed_at) where latitude is not null and confirmed_at is not null;
