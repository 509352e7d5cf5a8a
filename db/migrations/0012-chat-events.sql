-- A page shows an answer under the questions that it answers: those of the same turn.
alter table outbox add column if not exists turn_id uuid;

-- Up to which of its questions a conversation is worked; and what goes when the conversation does.
create index deliveries_of_conversation on deliveries (conversation_id, id);
