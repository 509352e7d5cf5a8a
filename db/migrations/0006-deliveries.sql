-- A conversation is the unit of scheduling: one worker holds it at a time, by a lease with a fencing epoch.
alter table conversations
  -- Our bot or official account, and the platform's own id of the chat with it; both null for the question API.
  add column account text,
  add column chat text,
  -- When there is something to work on; 'infinity' when not.
  add column ready_at timestamptz not null default 'infinity',
  add column lease_owner text,
  add column lease_until timestamptz,
  -- Grows with every lease: whoever comes back with an older one has lost the conversation and may change nothing.
  add column epoch bigint not null default 0,
  -- When the citizen last wrote; the platforms' windows for answering are counted from here.
  add column heard_at timestamptz,
  -- The citizen blocked us, or the platform says that they cannot be reached.
  add column unreachable_at timestamptz,
  -- While a person of the centre speaks with the citizen the assistant keeps quiet; null: until it is given back.
  add column held_until timestamptz,
  -- Which notice about what is kept they have been shown.
  add column notice_version text,
  add column language text not null default 'vi',
  -- Everything was erased at the citizen's wish; the row goes when its last message is sent.
  add column erased_at timestamptz,
  add check ((account is null) = (chat is null));
create unique index conversations_of_chat on conversations (channel, account, chat) where chat is not null;
create index conversations_ready on conversations (ready_at) where ready_at < 'infinity';

-- One inbound event as received, stored once under its dedupe key before it is acknowledged.
create table deliveries (
  id bigint generated always as identity primary key,
  channel text not null,
  account text not null,
  -- A hash: the platform's ids of people do not stay when a conversation is erased, the key does.
  dedupe_key text not null,
  conversation_id uuid references conversations on delete set null,
  -- What the channel read out of it (bots/channel.ts); emptied once it is worked, so that only what is masked stays.
  event jsonb,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'ignored', 'dead')),
  -- Raised and committed before any work, so that an event which kills its worker is counted too.
  attempts integer not null default 0,
  -- Attempts taken back, because the database and not the event was at fault; there is an end to that too.
  forgiven integer not null default 0,
  turn_id uuid,
  received_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  unique (channel, account, dedupe_key)
) with (fillfactor = 70);
create index deliveries_waiting on deliveries (conversation_id, id) where state = 'waiting';
create index deliveries_settled on deliveries (settled_at) where settled_at is not null;

-- One piece of work on everything that had arrived: its deliveries are done, and its effects intended, together.
create table turns (
  id uuid primary key,
  conversation_id uuid not null references conversations on delete cascade,
  epoch bigint not null,
  answer_id uuid references answers on delete set null,
  worked_at timestamptz not null
);
create index turns_of_conversation on turns (conversation_id, worked_at);

-- One line of a conversation, as staff may read it: personal numbers are masked.
create table messages (
  id bigint generated always as identity primary key,
  conversation_id uuid not null references conversations on delete cascade,
  turn_id uuid references turns on delete cascade,
  direction text not null check (direction in ('incoming', 'outgoing', 'note')),
  by text not null check (by in ('citizen', 'assistant', 'operator', 'system')),
  text_masked text not null,
  at timestamptz not null default clock_timestamp()
);
create index messages_of_conversation on messages (conversation_id, id);
create index messages_of_turn on messages (turn_id);

-- An intent to send. `idem` is made from what is meant, never from the attempt: each is intended once.
create table outbox (
  id bigint generated always as identity primary key,
  conversation_id uuid not null references conversations on delete cascade,
  channel text not null,
  account text not null,
  idem text not null unique,
  -- The turn that said it: a page shows it under the questions of that turn, and no other citizen's comes between.
  turn_id uuid,
  payload jsonb not null,
  state text not null default 'queued'
    check (state in ('queued', 'sending', 'sent', 'maybe-sent', 'failed', 'dead')),
  attempts integer not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  lease_owner text,
  lease_until timestamptz,
  -- The platform's id of what was shown, and what it charged it to.
  external_id text,
  cost text,
  error text,
  queued_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz
) with (fillfactor = 70);
create index outbox_open on outbox (conversation_id, id) where state in ('queued', 'sending', 'maybe-sent');
create index outbox_due on outbox (channel, next_at, id) where state in ('queued', 'sending', 'maybe-sent');
create index outbox_of_conversation on outbox (conversation_id, id);

-- What came to a webhook and was not taken, by the day and without its content.
create table refused_requests (
  day date not null,
  channel text not null,
  why text not null,
  times bigint not null default 0,
  last_at timestamptz not null default clock_timestamp(),
  primary key (day, channel, why)
);
