-- Who of the staff changed or looked at what, and why. Written in the transaction of the change; never changed and
-- never deleted. Each entry carries the hash of the one before it, so that a copy that was tampered with shows where.
create table audit_entries (
  id bigint primary key,
  at timestamptz not null,
  -- "staff", "system" or "program", and which one.
  actor_kind text not null check (actor_kind in ('staff', 'system', 'program')),
  actor_id text not null,
  -- As they were called then: people leave, their entries stay.
  actor_name text not null,
  -- What was done: "ticket.answered".
  act text not null,
  -- To what: its kind and its id, "ticket" and its code.
  subject_kind text not null,
  subject_id text not null,
  -- The agency whose matter it was; null: the centre's.
  agency text,
  -- What changed, without anything personal.
  detail jsonb not null default '{}',
  why text,
  previous_hash text not null,
  hash text not null unique
);
create index audit_of_subject on audit_entries (subject_kind, subject_id, id desc);
create index audit_of_actor on audit_entries (actor_id, id desc);
create index audit_by_act on audit_entries (act, id desc);
create index audit_by_time on audit_entries (at);

-- What an entry's hash is made of, the same for whoever writes and whoever proves: length-prefixed, so that no two
-- entries spell the same.
create function audit_spelled(entry audit_entries) returns text language sql immutable as $$
  select string_agg(length(part) || ':' || part, ',' order by place)
  from unnest(array[
    entry.id::text,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor_kind, entry.actor_id, entry.actor_name, entry.act, entry.subject_kind, entry.subject_id,
    coalesce('=' || entry.agency, ''), entry.detail::text, coalesce('=' || entry.why, ''), entry.previous_hash
  ]) with ordinality as parts (part, place)
$$;

-- Entries are numbered without gaps and in the order of their commits: whoever writes one waits for those before.
create function audit_chain() returns trigger language plpgsql as $$
declare last record;
begin
  perform pg_advisory_xact_lock(hashtext('motcua audit'));
  select id, hash into last from audit_entries order by id desc limit 1;
  new.id := coalesce(last.id, 0) + 1;
  new.previous_hash := coalesce(last.hash, '');
  new.hash := encode(sha256(convert_to(audit_spelled(new), 'UTF8')), 'hex');
  return new;
end
$$;
create trigger audit_chained before insert on audit_entries for each row execute function audit_chain();

create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only';
end
$$;
create trigger audit_kept before update or delete on audit_entries for each row execute function audit_refuse();
create trigger audit_never_emptied before truncate on audit_entries for each statement execute function audit_refuse();
