-- A photo, file, voice message or video of a citizen: first a reference to the platform's, then its bytes in chunks.
create table attachments (
  id uuid primary key,
  -- null only while an upload from the page waits for the turn that takes it.
  conversation_id uuid references conversations on delete cascade,
  turn_id uuid references turns on delete set null,
  -- Makes an upload that is sent twice one; null for what a platform keeps for us.
  upload_key text unique,
  -- The platform's id of the message that brought it.
  message_id text,
  kind text not null check (kind in ('photo', 'file', 'voice', 'video')),
  -- As the sender called it, cut and without what a file name may not hold; never trusted.
  name text,
  -- What the channel needs to fetch it; emptied when that is over.
  ref jsonb,
  state text not null default 'waiting' check (state in ('waiting', 'stored', 'refused', 'gone')),
  why text,
  -- What was stored, by its own bytes: nobody's word for it.
  bytes bigint,
  sha256 text,
  type text,
  -- Raised and committed before any work, so that a file which kills its worker is counted too.
  attempts integer not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  lease_owner text,
  lease_until timestamptz,
  received_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  check (state <> 'stored' or (sha256 is not null and bytes is not null and type is not null))
);
create index attachments_due on attachments (next_at) where state = 'waiting';
create index attachments_of_conversation on attachments (conversation_id, received_at);
create index attachments_of_hash on attachments (sha256) where sha256 is not null;
create index attachments_received on attachments (received_at);

-- The bytes of a file, once however often it was sent. `sha256` is of the whole file.
create table attachment_chunks (
  sha256 text not null,
  part integer not null,
  body bytea not null,
  primary key (sha256, part)
);
-- Photos and voices are compressed already.
alter table attachment_chunks alter column body set storage external;

-- The bytes go with the last attachment that has them. Whoever stores a file names its hash under the same lock before
-- the first chunk, so that no chunk is taken from under it, and none is left when that fails.
create function drop_chunks_of_nobody() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.sha256 is not distinct from old.sha256 then
      return null;
    end if;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('attachment ' || old.sha256, 0));
  delete from attachment_chunks
  where sha256 = old.sha256 and not exists (select from attachments where attachments.sha256 = old.sha256);
  return null;
end $$;
create trigger attachments_left after delete or update of sha256 on attachments
  for each row when (old.sha256 is not null) execute function drop_chunks_of_nobody();

-- A citizen waits for a person of the centre. One conversation waits once: what comes meanwhile belongs to it.
create table handoffs (
  id bigint generated always as identity primary key,
  conversation_id uuid not null references conversations on delete cascade,
  turn_id uuid references turns on delete set null,
  -- What it began with: a voice message that only a person can hear, or the wish for a person.
  why text not null check (why in ('voice', 'asked')),
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'answered', 'given-up')),
  asked_at timestamptz not null default clock_timestamp(),
  -- What the citizen was told: an answer by then.
  promised_by timestamptz not null,
  taken_at timestamptz,
  taken_by text,
  closed_at timestamptz,
  closed_by text,
  check ((state in ('answered', 'given-up')) = (closed_at is not null))
);
create unique index handoffs_open on handoffs (conversation_id) where state in ('waiting', 'taken');
create index handoffs_promised on handoffs (promised_by) where state in ('waiting', 'taken');
create index handoffs_of_conversation on handoffs (conversation_id, asked_at);
