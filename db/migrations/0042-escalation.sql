-- The limit of a report that passed and was escalated; a limit that begins anew may pass anew.
alter table tickets add column escalated_for date;
