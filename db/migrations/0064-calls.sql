-- A call on the hotline. Its id is also that of the conversation in which its answers are kept.
create table calls (
  id uuid primary key,
  -- Which feed tells of it (the name of its API key), and the feed's own name for it; 'desk' began at the console.
  source text not null,
  source_call text not null,
  state text not null default 'live' check (state in ('live', 'held', 'ended')),
  -- When what made it so happened, by the feed: what is older changes nothing any more.
  state_at timestamptz not null,
  direction text check (direction in ('in', 'out')),
  language text,
  -- Whose matter it is; null: the centre's own.
  agency text,
  -- Who answers it. What the feed calls them (an extension, an e-mail) until somebody of the staff takes it up.
  operator_name text,
  staff_id text,
  -- The caller's number, sealed, its last digits, and a mark by which other calls of it are found.
  phone text,
  phone_end text,
  phone_mark text,
  -- What the caller was told of being written along, as the feed or the operator says.
  announced text,
  started_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('completed', 'failed', 'timeout')),
  last_at timestamptz not null,
  -- The feed's last trouble; null once it tells on.
  feed_trouble text,
  -- Citizen and operator are the wrong way round in this feed; set by whoever hears it.
  is_swapped boolean not null default false,
  -- By speaker: a number that is being said in pieces.
  numbers jsonb not null default '{}',
  unique (source, source_call)
);
create index calls_open on calls (last_at) where state <> 'ended';
create index calls_by_start on calls (started_at desc);
create index calls_of_phone on calls (phone_mark, started_at desc) where phone_mark is not null;
create index calls_of_staff on calls (staff_id, started_at desc) where staff_id is not null;

-- What the feed told, each once, masked. What comes in pieces to be joined is sealed until it is whole.
create table call_events (
  id bigint generated always as identity primary key,
  call_id uuid not null references calls on delete cascade,
  event_key text not null,
  type text not null,
  speaker text check (speaker in ('citizen', 'operator', 'unknown')),
  segment text,
  seq double precision,
  is_final boolean,
  text_masked text,
  piece_sealed text,
  -- By the feed's clock, and by ours.
  at timestamptz,
  received_at timestamptz not null,
  unique (call_id, event_key)
);
create index call_events_pieces on call_events (call_id, segment) where piece_sealed is not null;
create index call_events_by_time on call_events (received_at);

-- What was said, as it stands now.
create table utterances (
  id bigint generated always as identity primary key,
  call_id uuid not null references calls on delete cascade,
  -- As the feed tells it; whether the two are the wrong way round is the call's.
  speaker text not null check (speaker in ('citizen', 'operator', 'unknown')),
  segment text not null,
  text_masked text not null,
  is_final boolean not null,
  ends_turn boolean not null default false,
  -- The feed's count of what the text was last taken from; null where it has none.
  seq double precision,
  confidence real,
  -- When it was begun: by the feed where it tells, otherwise when it came.
  began_at timestamptz not null,
  changed_at timestamptz not null,
  -- Grows with each change anywhere, so that a page asks for what is newer than it has.
  revision bigint not null,
  -- Codes of dossiers that were said, sealed.
  dossiers_sealed text,
  unique (call_id, speaker, segment)
);
create index utterances_of_call on utterances (call_id, began_at, id);
create sequence utterance_revisions;
