import type { KeptPair, RefreshEnd, SealedPair, TokenStore } from '#bots/zalo/token-store.ts';
import type { Database } from './database.ts';

/** The pair of one official account, granted to one app. */
export function zaloTokenStore(
  db: Database,
  { appId, oaId }: { readonly appId: string; readonly oaId: string },
): TokenStore {
  const run = async <Row>(sql: string, ...params: readonly unknown[]) =>
    await db.query<Row>(sql, [appId, oaId, ...params]);
  return {
    read: async () => (await run<KeptPair>(read))[0] ?? null,
    begin: async (version, { owner, seconds }) =>
      (await run<KeptPair>(begin, version, owner, seconds))[0] ?? null,
    commit: async (version, pair) => {
      const [row] = await run<{ kept: boolean }>(commit, version, ...columnsOf(pair));
      return row?.kept ? 'committed' : 'overtaken';
    },
    end: async (version, owner, how) => void (await run(end, version, owner, ...valuesOf(how))),
    promote: async (version) => (await run(promote, version)).length > 0,
    replace: async (pair) => (await run<{ version: number }>(replace, ...columnsOf(pair)))[0]?.version ?? 0,
  };
}

function columnsOf(pair: SealedPair): readonly unknown[] {
  return [pair.access, pair.refresh, pair.accessIssuedAt, pair.accessExpiresAt, pair.refreshIssuedAt];
}

function valuesOf({ status, problem, attempts, pauseMs }: RefreshEnd): readonly unknown[] {
  return [status, problem, attempts, pauseMs];
}

/** Who died with the last attempt that was due leaves the account to an administrator, without a word of theirs. */
const columns = `access_sealed as access, refresh_sealed as refresh, access_issued_at as "accessIssuedAt",
  access_expires_at as "accessExpiresAt", refresh_issued_at as "refreshIssuedAt", version, attempts,
  case when status = 'refreshing' and lease_until < clock_timestamp() and attempts > 1 then 'needs-reauth'
    else status end as status,
  case when status = 'refreshing' and lease_until < clock_timestamp() and attempts > 1
    then coalesce(problem, 'unknown-outcome') else problem end as problem,
  greatest(0, extract(epoch from coalesce(not_before, clock_timestamp()) - clock_timestamp()) * 1000)::float8
    as "pausedMs"`;

const read = `select ${columns} from zalo_tokens where app_id = $1 and oa_id = $2`;

/** After two calls with an unknown end the next comes an hour later. */
const begin = `
  update zalo_tokens
  set status = 'refreshing', attempts = attempts + 1, lease_owner = $4,
    lease_until = clock_timestamp() + $5 * interval '1 s',
    not_before = case when attempts > 0 then clock_timestamp() + interval '1 hour' end,
    changed_at = clock_timestamp()
  where app_id = $1 and oa_id = $2 and version = $3
    and (lease_until is null or lease_until < clock_timestamp())
    and (not_before is null or not_before <= clock_timestamp())
    and problem is distinct from 'refused'
  returning ${columns}`;

/** By the version alone: a pair that was made counts more than a lease that ran out meanwhile. */
const commit = `
  with kept as (
    update zalo_tokens
    set access_sealed = $4, refresh_sealed = $5, access_issued_at = $6, access_expires_at = $7,
      refresh_issued_at = $8, version = version + 1, status = 'ok', problem = null, attempts = 0,
      not_before = null, lease_owner = null, lease_until = null, changed_at = clock_timestamp()
    where app_id = $1 and oa_id = $2 and version = $3
    returning version
  ), spared as (
    update zalo_tokens
    set spare = jsonb_build_object('access', $4::text, 'refresh', $5::text, 'accessIssuedAt', $6::timestamptz,
      'accessExpiresAt', $7::timestamptz, 'refreshIssuedAt', $8::timestamptz)
    where app_id = $1 and oa_id = $2 and version <> $3 and access_sealed <> $4
    returning version
  )
  select not exists (select from spared) as kept`;

const end = `
  update zalo_tokens
  set status = $5, problem = $6, attempts = $7, not_before = clock_timestamp() + $8 * interval '1 ms',
    lease_owner = null, lease_until = null, changed_at = clock_timestamp()
  where app_id = $1 and oa_id = $2 and version = $3 and lease_owner = $4`;

const promote = `
  update zalo_tokens
  set access_sealed = spare ->> 'access', refresh_sealed = spare ->> 'refresh',
    access_issued_at = (spare ->> 'accessIssuedAt')::timestamptz,
    access_expires_at = (spare ->> 'accessExpiresAt')::timestamptz,
    refresh_issued_at = (spare ->> 'refreshIssuedAt')::timestamptz,
    version = version + 1, status = 'ok', problem = null, attempts = 0, spare = null,
    not_before = null, lease_owner = null, lease_until = null, changed_at = clock_timestamp()
  where app_id = $1 and oa_id = $2 and version = $3 and spare is not null
  returning version`;

const replace = `
  insert into zalo_tokens
    (app_id, oa_id, access_sealed, refresh_sealed, access_issued_at, access_expires_at, refresh_issued_at)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (app_id, oa_id) do update
  set access_sealed = excluded.access_sealed, refresh_sealed = excluded.refresh_sealed,
    access_issued_at = excluded.access_issued_at, access_expires_at = excluded.access_expires_at,
    refresh_issued_at = excluded.refresh_issued_at, version = zalo_tokens.version + 1, status = 'ok',
    problem = null, attempts = 0, not_before = null, lease_owner = null, lease_until = null,
    changed_at = clock_timestamp()
  returning version`;
