-- Who of the staff works on a report, beside the agency that sees to it.
alter table tickets
  add column assignee_id text,
  add column assignee_name text,
  -- Counts its changes: who changes it says what they saw.
  add column revision integer not null default 0;
create index tickets_of_assignee on tickets (assignee_id) where assignee_id is not null;
create index tickets_of_agency on tickets (agency, confirmed_at) where confirmed_at is not null;
