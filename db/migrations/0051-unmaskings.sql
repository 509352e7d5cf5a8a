-- Who may see for a while what is masked in a conversation; why they wanted to stands in the audit.
create table unmaskings (
  id bigint generated always as identity primary key,
  conversation_id uuid not null references conversations on delete cascade,
  staff_id text not null,
  at timestamptz not null,
  until timestamptz not null
);
create index unmaskings_of_conversation on unmaskings (conversation_id, staff_id, until);
