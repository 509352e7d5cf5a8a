-- The mark (HMAC) of what the code on the applicant's receipt says, where the registry tells it.
alter table dossiers add column receipt text;
