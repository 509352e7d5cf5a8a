-- An event of our own: nobody who sent something waits for its answer under it.
alter table deliveries add column unasked boolean not null default false;
