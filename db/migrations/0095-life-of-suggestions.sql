-- When a card first stood on the page of whoever answers, and when they put it aside; what gave way to another is apart.
alter table suggestions add column shown_at timestamptz, add column dismissed_at timestamptz;
update suggestions set shown_at = made_at,
  dismissed_at = case when replaced_by is null then retired_at end;
