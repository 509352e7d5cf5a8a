-- A person of the centre holds a conversation: while `state` is with-operator and until `held_until`, which the same
-- person renews. `holder_epoch` grows with every taking, so that a page of an earlier one changes nothing.
alter table conversations
  -- null while nobody does, or somebody speaks in the platform's own tool.
  add column holder_id text,
  add column holder_name text,
  add column holder_epoch bigint not null default 0,
  add check ((holder_id is null) = (holder_name is null));
create index conversations_held on conversations (holder_id) where holder_id is not null;

alter table handoffs
  -- Whose matter it is; null: the centre's own.
  add column agency text,
  -- Whom it was handed to; others may take it all the same.
  add column assigned_to text,
  add column assigned_name text,
  -- Whoever held it went away without an answer: it waits again since then.
  add column returned_at timestamptz,
  drop constraint handoffs_why_check,
  add constraint handoffs_why_check check (why in ('voice', 'asked', 'handed-on'));

-- Which of the centre's people said it; null for what a bot said, and for what came before they had names.
alter table messages add column staff_id text, add column staff_name text;
-- The line that it shows, where it was said outside a turn; lines go before it, so that nothing points there.
alter table outbox add column message_id bigint;

-- Who took a conversation, handed it on or let it go: its story beside what was said.
create table conversation_steps (
  id bigint generated always as identity primary key,
  conversation_id uuid not null references conversations on delete cascade,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in
    ('taken', 'taken-over', 'lapsed', 'handed-on', 'given-back', 'called-back', 'closed')),
  -- null for what went by itself, and for the citizen.
  by_id text,
  by_name text,
  -- The agency or the person that it went to, or whom it was taken from.
  other text
);
create index conversation_steps_of_conversation on conversation_steps (conversation_id, id);
create index conversation_steps_of_staff on conversation_steps (by_id, at) where by_id is not null;

-- What is answered again and again, in the centre's words.
create table canned_replies (
  id uuid primary key,
  title text not null,
  body text not null,
  -- Grows with every change: whoever edited an older one is told.
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null
);
