-- What somebody had seen of a dossier when they said that they want to be told: what comes behind it is news, also where
-- it was being taken at that very moment.
alter table dossier_follows add column seen_change bigint not null default 0;
update dossier_follows set seen_change = coalesce(
  (select max(id) from dossier_changes where dossier_changes.dossier_id = dossier_follows.dossier_id and not to_tell), 0);
