-- Invented, for the demo province: answers only where that is the centre's.
alter table catalogue add column demo boolean not null default false;
create index catalogue_of_places on catalogue (entry_id) where kind = 'place';

-- The commune-level units of today, each under its province: the codes of the invented province are used elsewhere too.
create table units (
  province text not null check (province ~ '^\d{2}$'),
  code text not null check (code ~ '^\d{5}$'),
  kind text not null check (kind in ('ward', 'commune', 'special-zone')),
  -- With its kind, as it is written: "phường Bờ Tre".
  name text not null,
  -- Without its kind and without marks, for finding: "bo tre".
  name_key text not null,
  origin text not null check (origin in ('shipped', 'imported')),
  primary key (province, code)
);
create index units_by_name on units (province, name_key);

-- What a unit was made of. One old unit may stand here for several new ones.
create table old_units (
  id bigint generated always as identity primary key,
  province text not null,
  unit_code text not null,
  place integer not null,
  name text not null,
  name_key text not null,
  -- The abolished district with its kind, "huyện Khe Lau"; null where the list does not say.
  district text,
  district_key text,
  -- Only a part of it came to this unit.
  partly boolean not null default false,
  foreign key (province, unit_code) references units on delete cascade
);
create index old_units_by_name on old_units (province, name_key);
create index old_units_by_district on old_units (province, district_key);
create index old_units_of_unit on old_units (province, unit_code);
