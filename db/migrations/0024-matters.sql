-- What a conversation is going through step by step (src/conversations/matter.ts): a dossier that waits for its proof, a
-- report that is being filled in. What is said belongs to it until it is done, given up or too old.
alter table conversations add column matter jsonb;
