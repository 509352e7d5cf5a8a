-- What came of looking for codes on a photo; null: nobody has looked yet. Those that are here already are left alone.
alter table attachments add column codes text default 'none' check (codes in ('found', 'none'));
alter table attachments alter column codes drop default;
-- Raised and committed before a photo is opened, so that one which kills its reader is counted too.
alter table attachments add column codes_attempts smallint not null default 0;
alter table attachments add column codes_lease_until timestamptz;
create index attachments_to_read on attachments (settled_at) where state = 'stored' and codes is null;
