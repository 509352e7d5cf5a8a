import type { Family } from '#knowledge/family.ts';
import type { Database } from './database.ts';

export type KeptFamily = { readonly family: Family; readonly changedAt: Date };

/** Families that people here wrote, each over the one of the release with its id. */
export async function listKeptFamilies(db: Database): Promise<readonly KeptFamily[]> {
  const rows = await db.query<{ content: unknown; changedAt: Date }>(
    'select content, changed_at as "changedAt" from families order by id',
  );
  return rows.map(({ content, changedAt }) => ({ family: trustFamily(content), changedAt }));
}

/** Whoever changes families does so one after the other: of one that nobody wrote yet there is no row to lock. */
export async function holdFamilies(tx: Database): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('motcua families'))`);
}

export async function keepFamily(tx: Database, family: Family, at: Date): Promise<void> {
  await tx.query(
    `insert into families (id, content, changed_at) values ($1, $2::jsonb, $3)
     on conflict (id) do update set content = excluded.content, changed_at = excluded.changed_at`,
    [family.id, JSON.stringify(family), at],
  );
}

export async function forgetFamily(tx: Database, id: string): Promise<void> {
  await tx.query('delete from families where id = $1', [id]);
}

/** Only families that passed `familySchema` are ever written. */
function trustFamily(content: unknown): Family {
  return content as Family;
}
