import type { Database } from './database.ts';

export type Trying = {
  readonly asker: string;
  readonly network: string | null;
  readonly targets: readonly string[];
  readonly at: Date;
  /** In an hour; of a network only those in vain. */
  readonly most: number;
  readonly mostOfNetwork: number;
};

export type TriesTaken = {
  /** By target; one that is missing may not be tried now. */
  readonly ids: ReadonlyMap<string, string>;
  /** Of each target, how many others tried it in vain within a day. */
  readonly strangers: ReadonlyMap<string, number>;
  /** So many were tried in vain from that address that more than four digits are wanted of whoever comes from it. */
  readonly crowded: boolean;
  /** When the next may be tried, where some may not. */
  readonly freeAt: Date | null;
};

/** Takes as many tries as are left in this hour, in the order of the targets; each is counted before it is made. */
export async function takeTries(db: Database, trying: Trying): Promise<TriesTaken> {
  const { asker, network, targets, at, most, mostOfNetwork } = trying;
  return await db.transaction(async (tx) => {
    // Of an asker, and of a network, one call after the other; always in this order.
    await tx.query(
      `select pg_advisory_xact_lock(hashtextextended('dossier tries ' || name, 0))
       from unnest($1::text[]) as given (name)`,
      [network === null ? [asker] : [asker, network]],
    );
    const [row] = await tx.query<Taken>(take, [asker, network, targets, at, most, mostOfNetwork]);
    const ids = new Map(Object.entries(row?.ids ?? {}));
    return {
      ids,
      strangers: new Map(Object.entries(row?.strangers ?? {})),
      crowded: row?.crowded ?? false,
      freeAt: ids.size < targets.length ? (row?.freeAt ?? at) : null,
    };
  });
}

type Taken = {
  readonly ids: Readonly<Record<string, string>>;
  readonly strangers: Readonly<Record<string, number>>;
  readonly crowded: boolean;
  readonly freeAt: Date | null;
};

const take = `
  with own as (
    select count(*) as n, min(at) as first from dossier_tries
    where asker = $1 and at > $4::timestamptz - interval '1 hour'
  ), shared as (
    -- Whoever shares an address locks nobody out: what was proved counts for nothing, and what was not asks for more.
    select count(*) as n from dossier_tries
    where network = $2 and not proved and at > $4::timestamptz - interval '1 hour'
  ), taken as (
    insert into dossier_tries (asker, network, target, proved, at)
    select $1, $2, target, false, $4
    from unnest($3::text[]) with ordinality as given (target, place), own
    where place <= $5 - own.n
    order by place
    returning id, target
  ), strangers as (
    select target, count(distinct asker)::int as n from dossier_tries
    where target = any ($3::text[]) and asker <> $1 and not proved and at > $4::timestamptz - interval '1 day'
    group by target
  )
  select coalesce((select jsonb_object_agg(target, id::text) from taken), '{}') as ids,
    coalesce((select jsonb_object_agg(target, n) from strangers), '{}') as strangers,
    shared.n >= $6 as crowded, own.first + interval '1 hour' as "freeAt"
  from own, shared`;

export async function markProved(db: Database, ids: readonly string[]): Promise<void> {
  await db.query('update dossier_tries set proved = true where id = any ($1::bigint[])', [ids]);
}
