-- What whoever answered wrote down while they did; grows with each save, so that two tabs learn of each other.
alter table calls
  add column note text not null default '',
  add column note_revision integer not null default 0,
  add column wrapped_at timestamptz;
