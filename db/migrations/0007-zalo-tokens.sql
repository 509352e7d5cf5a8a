-- The pair of tokens of an official account of Zalo. Whoever asks for the next pair holds a lease, committed before the
-- call: a refresh token works once, and a pair that was made and not kept is an account that is lost to us.
create table zalo_tokens (
  app_id text not null,
  oa_id text not null,
  access_sealed text not null,
  refresh_sealed text not null,
  access_issued_at timestamptz not null,
  access_expires_at timestamptz not null,
  refresh_issued_at timestamptz not null,
  version integer not null default 1,
  status text not null default 'ok' check (status in ('ok', 'refreshing', 'needs-reauth')),
  problem text,
  -- Calls with this refresh token of which nobody knows how they ended; raised before each call.
  attempts integer not null default 0,
  not_before timestamptz,
  lease_owner text,
  lease_until timestamptz,
  -- A pair that Zalo made while an administrator put in another: it stands by.
  spare jsonb,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (app_id, oa_id)
) with (fillfactor = 50);
