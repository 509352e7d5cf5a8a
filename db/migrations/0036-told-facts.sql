-- What an event told beside whose dossier it is (src/dossiers/told-facts.ts): a dossier is made of all of them in their
-- order, whatever the order in which they came.
alter table dossier_changes add column told jsonb not null default '{}';

-- When its dates were first told as they stand, by the registry's clock: a stop that ended later has moved them.
alter table dossiers add column due_told_at timestamptz;
alter table dossiers add column promised_told_at timestamptz;
-- Which unit has it in hand now, and who there.
alter table dossiers add column handling_unit text;
alter table dossiers add column handling_officer text;

-- What was known before stands as told by the newest event.
update dossier_changes set told = jsonb_strip_nulls(jsonb_build_object(
    'procedureCode', procedure_code, 'procedureName', procedure_name, 'agency', agency, 'ward', ward,
    'submittedAt', submitted_at, 'receivedAt', received_at, 'dueAt', due_at, 'finishedAt', finished_at,
    'returnedAt', returned_at, 'returnBy', return_by, 'returnPlace', return_place, 'tracking', tracking,
    'feeOwed', fee_owed, 'feePaidAt', fee_paid_at, 'feeLink', fee_link,
    'papersWanted', case when dossiers.papers_wanted <> '{}' then to_jsonb(dossiers.papers_wanted) end,
    'papersUntil', papers_until, 'applicant', case when applicant is not null then true end,
    'receipt', case when receipt is not null then true end))
  from dossiers
  where dossier_changes.id = (
    select id from dossier_changes as newest where newest.dossier_id = dossiers.id and moved order by id desc limit 1);
