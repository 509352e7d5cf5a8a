-- What a centre sets for itself, over what its environment says: one row a name, and who changed it last.
create table settings (
  name text primary key,
  -- Null: as the environment says again.
  value jsonb,
  -- Grows with every change: who looked at an older one is told so.
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null,
  -- As they were called then.
  changed_by_name text not null,
  why text
);
