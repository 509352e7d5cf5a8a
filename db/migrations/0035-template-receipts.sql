-- Whoever follows is told before that ends.
alter table notifications drop constraint notifications_kind_check;
alter table notifications add constraint notifications_kind_check
  check (kind in ('status', 'papers-wanted', 'result-waiting', 'fee-owed', 'new-date', 'late', 'papers-reminder',
    'result-reminder', 'follow-ending'));

-- When the platform said that a template had come to the citizen's phone; one that was taken and has none may not have.
alter table notifications add column delivered_at timestamptz;
create index notifications_by_template on notifications (external_id)
  where sent_as in ('template-by-user', 'template-by-phone');

-- A receipt that came before what the template is called was written down.
create table early_receipts (
  id bigint generated always as identity primary key,
  external_id text not null unique,
  at timestamptz not null
);

-- What is not asked of the platform for a while: a template by one way, or ('') all of them.
create table template_rests (
  template_id text not null,
  route text not null check (route in ('template-by-user', 'template-by-phone')),
  why text not null,
  since timestamptz not null,
  until timestamptz not null,
  primary key (template_id, route)
);

-- What the platform says of a template, when it was last asked; prices in đồng.
create table template_facts (
  template_id text primary key,
  status text,
  price_by_user bigint,
  price_by_phone bigint,
  looked_at timestamptz not null
);

-- How many templates the account may still send today by phone, as the platform said last.
create table template_quotas (
  account text primary key,
  daily integer not null,
  remaining integer not null,
  told_at timestamptz not null
);
