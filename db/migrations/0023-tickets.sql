-- What a citizen reports to an agency (phản ánh, kiến nghị). What was told stands sealed, what may be looked for is
-- masked. A draft goes with its conversation; what was confirmed stays by archive law, cut from whoever told it.
create table tickets (
  id uuid primary key,
  -- What the citizen is told and reads aloud; drawn when they confirm.
  code text unique,
  -- null: it came from a program, or it was cut from its conversation.
  conversation_id uuid references conversations on delete set null,
  channel text not null,
  language text not null default 'vi' check (language in ('vi', 'en')),
  -- Makes what a program sends twice one; `request_hash` tells another ticket under the same key.
  request_key text unique,
  request_hash text,
  state text not null default 'draft' check (state in
    ('draft', 'filed', 'assigned', 'forwarded', 'answered', 'closed', 'rejected', 'reopened')),
  -- Grows with every change of the draft: what is confirmed is what was read back.
  version integer not null default 1,
  -- The draft while it is one, sealed.
  draft_sealed text,
  -- About a rule, the conduct of an official, something in the street, or how to do better.
  kind text check (kind in ('rule', 'conduct', 'scene', 'suggestion')),
  urgent boolean not null default false,
  words_masked text,
  -- Words and place as they were told, and the dossier that it is about, sealed.
  told_sealed text,
  -- Of the words without marks, for those that come twice.
  words_key text,
  ward text,
  -- Rounded to a hundred metres or so.
  latitude double precision,
  longitude double precision,
  occurred_on date,
  procedure_code text,
  reporter_kind text check (reporter_kind in ('named', 'anonymous', 'cut')),
  reporter_sealed text,
  -- The words under which the reporter agreed, and when.
  consent_version text,
  consent_at timestamptz,
  category text,
  category_by text check (category_by in ('rules', 'model', 'person')),
  agency text,
  agency_by text check (agency_by in ('rules', 'model', 'person')),
  forward_by date,
  answer_by date,
  -- Whether the limit, or the calendar on the way, is still to be confirmed; what the limit stands in.
  due_check boolean not null default false,
  due_source text,
  answer_public text,
  rating smallint check (rating between 1 and 5),
  rating_reason text,
  reopened integer not null default 0,
  abuse boolean not null default false,
  -- What a person has to look at first.
  alarm text check (alarm in ('corruption', 'threat')),
  -- It sounded like one of these, and was filed as a report all the same.
  sounds_like text check (sounds_like in ('complaint', 'denunciation')),
  duplicate_of uuid references tickets on delete set null,
  changed_at timestamptz not null default clock_timestamp(),
  created_at timestamptz not null default clock_timestamp(),
  confirmed_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  -- Confirmed, it is a draft still until it is filed with its owner.
  check (state = 'draft' or confirmed_at is not null),
  check (confirmed_at is null or (code is not null and told_sealed is not null and kind is not null))
);
create index tickets_of_conversation on tickets (conversation_id) where conversation_id is not null;
create index tickets_duplicates on tickets (duplicate_of) where duplicate_of is not null;
create index tickets_changed on tickets (changed_at, id);
create index tickets_alike on tickets (words_key, confirmed_at) where words_key is not null;
create index tickets_of_ward on tickets (ward, confirmed_at) where confirmed_at is not null;
create index tickets_forward_by on tickets (forward_by) where state in ('filed', 'reopened');
create index tickets_answer_by on tickets (answer_by)
  where state in ('filed', 'assigned', 'forwarded', 'reopened');

create table ticket_photos (
  ticket_id uuid not null references tickets on delete cascade,
  attachment_id uuid not null references attachments on delete cascade,
  place integer not null,
  primary key (ticket_id, attachment_id)
);
create index ticket_photos_of_attachment on ticket_photos (attachment_id);

-- Who changed what and why, without anything personal in it. Nothing of it is ever changed.
create table ticket_history (
  id bigint generated always as identity primary key,
  ticket_id uuid not null references tickets on delete cascade,
  at timestamptz not null,
  actor text not null,
  act text not null,
  state text not null,
  detail jsonb not null default '{}',
  why text
);
create index ticket_history_of_ticket on ticket_history (ticket_id, id);

create function refuse_changed_history() returns trigger language plpgsql as $$
begin
  -- It goes with its ticket, when that is too old to be kept, and in no other way.
  if tg_op = 'DELETE' and not exists (select from tickets where id = old.ticket_id) then
    return old;
  end if;
  raise exception 'ticket_history is append-only';
end $$;
create trigger ticket_history_stays before update or delete on ticket_history
  for each row execute function refuse_changed_history();

-- A confirmed ticket on its way into the system that owns it: confirmed, submitting, filed; unknown where nobody said
-- what became of it, and then it is looked for before it is posted again. The key is of the draft, never of the attempt.
create table ticket_filings (
  id bigint generated always as identity primary key,
  ticket_id uuid not null references tickets on delete cascade,
  owner text not null,
  idem text not null unique,
  state text not null default 'confirmed'
    check (state in ('confirmed', 'submitting', 'filed', 'unknown', 'rejected')),
  external_id text,
  -- Raised and committed before the owner is called.
  attempts integer not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  lease_until timestamptz,
  -- Since when nobody knows what became of it.
  unknown_since timestamptz,
  -- Since when a person has to look.
  person_since timestamptz,
  error text,
  -- What the owner said last of it, and when it was last asked.
  external_state text,
  asked_at timestamptz,
  confirmed_at timestamptz not null default clock_timestamp(),
  filed_at timestamptz,
  check (state <> 'filed' or external_id is not null)
);
create unique index ticket_filings_open on ticket_filings (ticket_id) where state <> 'rejected';
create index ticket_filings_of_ticket on ticket_filings (ticket_id);
create index ticket_filings_due on ticket_filings (next_at) where state in ('confirmed', 'submitting', 'unknown');
create index ticket_filings_followed on ticket_filings (asked_at nulls first) where state = 'filed';

-- What another system is told of a ticket: at least once, in the order of a ticket's events.
create table ticket_webhooks (
  id bigint generated always as identity primary key,
  ticket_id uuid not null references tickets on delete cascade,
  history_id bigint not null unique references ticket_history on delete cascade,
  event text not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'dead')),
  attempts integer not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  lease_until timestamptz,
  error text,
  queued_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz
);
create index ticket_webhooks_due on ticket_webhooks (next_at) where state = 'queued';
create index ticket_webhooks_of_ticket on ticket_webhooks (ticket_id, id);

-- Whichever way a conversation goes: its drafts go with it, of what was confirmed the reporter and the way back to them
-- are cut, and the photos that were sent with it stay with it.
create function cut_tickets_off(gone uuid) returns void language sql as $$
  delete from tickets where conversation_id = gone and confirmed_at is null;
  update attachments set conversation_id = null, turn_id = null, message_id = null, name = null
  where conversation_id = gone and id in (
    select attachment_id from ticket_photos join tickets on tickets.id = ticket_id
    where tickets.conversation_id = gone);
  update tickets set conversation_id = null, reporter_sealed = null,
    reporter_kind = case reporter_kind when 'named' then 'cut' else reporter_kind end, rating_reason = null
  where conversation_id = gone;
$$;
create function cut_tickets_of_conversation() returns trigger language plpgsql as $$
begin
  perform cut_tickets_off(old.id);
  return old;
end $$;
create trigger conversations_leave_tickets before delete on conversations
  for each row execute function cut_tickets_of_conversation();
