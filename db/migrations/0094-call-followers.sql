-- Who follows the words of a call that another answers, where the centre allows it; whoever answers sees it.
create table call_followers (
  call_id uuid not null references calls on delete cascade,
  staff_id text not null references staff on delete cascade,
  began_at timestamptz not null,
  -- Kept up while their page is open; a sitting that nobody keeps up is over.
  seen_at timestamptz not null default clock_timestamp(),
  primary key (call_id, staff_id)
);
create index call_followers_of_staff on call_followers (staff_id);
