-- Which telephone somebody of the staff sits at, as a feed names it: a call that it tells of there is theirs at once.
create table staff_lines (
  -- In lower case, without spaces around it.
  line text primary key check (line = lower(btrim(line)) and line <> ''),
  staff_id text not null unique references staff on delete cascade,
  since timestamptz not null
);
