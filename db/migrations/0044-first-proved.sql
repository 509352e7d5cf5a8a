-- When somebody first saw a dossier in a conversation: whoever first looks long after its end is not asked how it went.
alter table dossier_grants add column first_proved_at timestamptz not null default clock_timestamp();
update dossier_grants set first_proved_at = proved_at;
