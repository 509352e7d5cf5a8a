import type { Database } from './database.ts';
import { type CatalogueCard, cardColumns } from './passages.ts';

/** An entry that has no vector of a model yet, with the words that it goes by, its own name first. */
export type Unembedded = { readonly versionId: string; readonly names: readonly string[] };

export type EntryVector = { readonly versionId: string; readonly vector: readonly number[] };

/** An entry near a question; `likeness` is the cosine of both vectors: 1 is the same, 0 has nothing to do with it. */
export type NearEntry = CatalogueCard & { readonly likeness: number };

const mostNames = 12;

/** Entries in the catalogue that `embedder` has not seen, at most `most`. */
export async function findUnembedded(
  db: Database,
  embedder: string,
  most: number,
): Promise<readonly Unembedded[]> {
  return db.query<Unembedded>(unembedded, [embedder, most]);
}

/** How many entries the catalogue has, and how many of them `embedder` has seen. */
export async function countEmbedded(
  db: Database,
  embedder: string,
): Promise<{ readonly entries: number; readonly embedded: number }> {
  const [counted] = await db.query<{ entries: number; embedded: number }>(
    `select count(*)::int as entries, count(entry_vectors.version_id)::int as embedded
     from catalogue left join entry_vectors on entry_vectors.version_id = catalogue.version_id and embedder = $1`,
    [embedder],
  );
  return counted ?? { entries: 0, embedded: 0 };
}

/** Keeps them; what left the catalogue meanwhile is passed over. */
export async function keepVectors(
  db: Database,
  embedder: string,
  vectors: readonly EntryVector[],
): Promise<void> {
  await db.query(keep, [
    embedder,
    vectors.map(({ versionId }) => versionId),
    vectors.map(({ vector }) => asVector(vector)),
  ]);
}

/** Vectors of other models than the one in use. */
export async function deleteOtherVectors(db: Database, embedder: string): Promise<void> {
  await db.query('delete from entry_vectors where embedder <> $1', [embedder]);
}

/** The entries in force on `day` that lie nearest, nearest first. */
export async function findNearVector(
  db: Database,
  near: {
    readonly embedder: string;
    readonly vector: readonly number[];
    readonly day: string;
    readonly most: number;
  },
): Promise<readonly NearEntry[]> {
  return db.query<NearEntry>(findNear, [
    near.embedder,
    asVector(near.vector),
    near.vector.length,
    near.day,
    near.most,
  ]);
}

const unembedded = `
  select catalogue.version_id::text as "versionId",
    array_remove(array[catalogue.name, catalogue.plain_name], null) || array(
      select words from passages where passages.version_id = catalogue.version_id and passages.kind = 'alias'
      order by id limit ${mostNames}) as names
  from catalogue
  where not exists (
    select from entry_vectors where entry_vectors.version_id = catalogue.version_id and embedder = $1)
  order by catalogue.version_id
  limit $2`;

const keep = `
  insert into entry_vectors (version_id, embedder, vector)
  select made.version_id, $1, made.vector::halfvec
  from unnest($2::bigint[], $3::text[]) as made (version_id, vector)
  join catalogue using (version_id)
  on conflict (version_id, embedder) do update set vector = excluded.vector`;

/** Some thousand vectors are looked through one by one: no index, and none is missed. Of another length, none is compared. */
const findNear = `
  with nearest as materialized (
    select version_id, 1 - (vector <=> $2::halfvec) as likeness
    from (select * from entry_vectors where embedder = $1 and vector_dims(vector) = $3 offset 0) as comparable
    order by vector <=> $2::halfvec
    limit $5 * 2
  )
  select ${cardColumns('catalogue', '$4')}, nearest.likeness
  from nearest join catalogue using (version_id)
  where $4::date between catalogue.valid_from and catalogue.valid_to
  order by nearest.likeness desc
  limit $5`;

function asVector(vector: readonly number[]): string {
  return `[${vector.join(',')}]`;
}
