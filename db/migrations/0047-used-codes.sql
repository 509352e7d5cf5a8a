-- Codes of the second step that let somebody in: what was seen over a shoulder opens nothing in its half minute.
create table staff_used_codes (
  staff_id text not null references staff on delete cascade,
  code text not null,
  at timestamptz not null,
  primary key (staff_id, code)
);
create index staff_used_codes_by_time on staff_used_codes (at);
