import type { Database } from './database.ts';

export type Trying = {
  readonly asker: string;
  readonly network: string | null;
  readonly targets: readonly string[];
  readonly at: Date;
  /** In an hour. */
  readonly most: number;
  readonly mostOfNetwork: number;
};

export type TriesTaken = {
  /** One for each of the first targets; where there are fewer, the others may not be tried now. */
  readonly ids: readonly string[];
  /** When the next may be tried, where some may not. */
  readonly freeAt: Date | null;
};

/** Takes as many tries as are left in this hour, in the order of the targets, inside the caller's transaction. */
export async function takeTries(tx: Database, trying: Trying): Promise<TriesTaken> {
  const { asker, network, targets, at, most, mostOfNetwork } = trying;
  for (const name of [asker, network]) {
    if (name)
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('dossier tries ' || $1, 0))`, [name]);
  }
  const [own] = await tx.query<Spent>(spent('asker'), [asker, at]);
  const [shared] = network ? await tx.query<Spent>(spent('network'), [network, at]) : [];
  const left = Math.max(0, Math.min(most - (own?.n ?? 0), mostOfNetwork - (shared?.n ?? 0)));
  const rows = await tx.query<{ id: string }>(
    `insert into dossier_tries (asker, network, target, proved, at)
     select $1, $2, target, false, $4 from unnest($3::text[]) with ordinality as given (target, place)
     where place <= $5 order by place
     returning id::text`,
    [asker, network, targets, at, left],
  );
  const first = (own?.n ?? 0) >= most ? own?.first : (shared?.first ?? own?.first);
  const freeAt = rows.length < targets.length ? new Date((first ?? at).getTime() + hourMs) : null;
  return { ids: rows.map(({ id }) => id), freeAt };
}

const hourMs = 3_600_000;
type Spent = { readonly n: number; readonly first: Date | null };

const spent = (who: 'asker' | 'network') =>
  `select count(*)::int as n, min(at) as first from dossier_tries
   where ${who} = $1 and at > $2::timestamptz - interval '1 hour'`;

export async function markProved(db: Database, ids: readonly string[]): Promise<void> {
  await db.query('update dossier_tries set proved = true where id = any ($1::bigint[])', [ids]);
}

/** Of each target, how many others tried it in vain within a day. */
export async function countStrangers(
  db: Database,
  asker: string,
  { targets, at }: { readonly targets: readonly string[]; readonly at: Date },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ target: string; n: number }>(
    `select target, count(distinct asker)::int as n from dossier_tries
     where target = any ($2::text[]) and asker <> $1 and not proved and at > $3::timestamptz - interval '1 day'
     group by target`,
    [asker, targets, at],
  );
  return new Map(rows.map(({ target, n }) => [target, n]));
}
