-- Up to which of its questions a conversation is worked; and what goes when the conversation does.
create index deliveries_of_conversation on deliveries (conversation_id, id);
