-- Which versions of which rules a centre has confirmed: nobody is shown what any other finds.
create table monitoring_confirmations (
  violation text not null,
  version text not null,
  confirmed_by text not null,
  confirmed_at timestamptz not null,
  primary key (violation, version)
);

-- One violation by one dossier or ticket (src/monitoring/finding.ts), found once however often it is looked for.
create table monitoring_findings (
  id bigint generated always as identity primary key,
  violation text not null check (violation in ('outside-list', 'late', 'unclear-note', 'no-apology')),
  version text not null,
  dossier_id bigint references dossiers on delete cascade,
  ticket_id uuid references tickets on delete cascade,
  key text not null,
  agency text,
  procedure_code text,
  happened_at timestamptz not null,
  found_at timestamptz not null,
  seen_at timestamptz not null,
  evidence jsonb not null,
  -- What a person said of it, and why.
  state text not null default 'open' check (state in ('open', 'confirmed', 'dismissed')),
  settled_by text,
  settled_at timestamptz,
  why text,
  check (num_nonnulls(dossier_id, ticket_id) = 1),
  check ((state = 'open') = (settled_at is null)),
  unique nulls not distinct (violation, dossier_id, ticket_id, key)
);
create index monitoring_findings_by_day on monitoring_findings (happened_at desc, id desc);
create index monitoring_findings_of_dossier on monitoring_findings (dossier_id) where dossier_id is not null;
create index monitoring_findings_of_ticket on monitoring_findings (ticket_id) where ticket_id is not null;

create table monitoring_runs (
  id bigint generated always as identity primary key,
  started_at timestamptz not null,
  finished_at timestamptz,
  dossiers integer not null default 0,
  tickets integer not null default 0,
  found integer not null default 0
);
create index dossiers_taken on dossiers (taken_at);
