alter table handoffs
  -- The place in line that was told when the wait began: how long each place takes is learned from it.
  add column place integer,
  -- They were told that nobody is before them any more, once.
  add column next_told_at timestamptz,
  -- Nobody came by the promised time, and that was said, once; with the report that was offered in place of a person.
  add column fallback_at timestamptz,
  add column fallback_ticket uuid references tickets on delete set null;
create index handoffs_fallback_ticket on handoffs (fallback_ticket) where fallback_ticket is not null;
