import type { Database } from './database.ts';

/** A pair's part in a match beside a syllable's: most Vietnamese words are pairs, but a pair repeats its halves. */
const pairShare = 0.8;

/**
 * Marks the lexicon as behind the passages; in the transaction that writes them and before it looks at aliases or
 * touches a passage. The row is then a lock: of those who write passages and who counts them, one goes at a time.
 */
export async function markLexiconStale(db: Database): Promise<void> {
  await db.query(
    'insert into lexicon_state (stale) values (true) on conflict (only_row) do update set stale = true',
  );
}

/**
 * Counts every term of the catalogue anew and weighs the passages by it. Call after passages were written;
 * does nothing when none were, and may be repeated after a crash.
 */
export async function refreshLexicon(db: Database): Promise<void> {
  const [state] = await db.query<{ stale: boolean }>('select stale from lexicon_state');
  if (!state?.stale) return;
  await db.transaction(async (tx) => {
    await tx.query('update lexicon_state set stale = false');
    await tx.query('delete from lexicon');
    await tx.query(countTerms, [pairShare]);
    await tx.query(weighPassages);
  });
  // Finding is twice as slow as long as every question passes by the rows that an import left behind, and reads
  // through the list of what is not yet sorted into the index; the server's own sweep may be minutes away.
  await db.query('vacuum (analyze) passages, catalogue, lexicon');
}

/**
 * Weighs the terms of these entries that no other has, so that they are found by them before the lexicon is counted
 * anew. In the transaction that writes their passages.
 */
export async function weighNewTerms(tx: Database, entryIds: readonly string[]): Promise<void> {
  await tx.query(weighNew, [entryIds, pairShare]);
}

const weighNew = `
  with fresh as (
    select term_id, count(*)::integer as passages
    from passages join catalogue using (version_id) cross join unnest(passages.term_ids) as term_id
    where catalogue.entry_id = any ($1) and not exists (select from lexicon where lexicon.term_id = term_id.term_id)
    group by term_id
  ), catalogue_size as (
    select greatest(1, count(distinct entry_id)) as entries from catalogue where kind <> 'place'
  ), added as (
    insert into lexicon (term_id, entries, passages, weight)
    select fresh.term_id, 1, fresh.passages,
      ln(1 + catalogue_size.entries / 1.5) * case when fresh.term_id % 2 = 1 then $2::real else 1 end
    from fresh, catalogue_size
    on conflict (term_id) do nothing
    returning term_id, weight
  )
  update passages set mass = mass + (select sum(weight) from added where term_id = any (passages.term_ids))
  where term_ids && array(select term_id from added)`;

/** The hundreds of counters of a province say nothing about how telling a word is of procedures. */
const countTerms = `
  with counted as (
    select term_id, coalesce(
        nullif(count(distinct catalogue.entry_id) filter (where catalogue.kind <> 'place'), 0),
        count(distinct catalogue.entry_id))::integer as entries,
      count(*)::integer as passages
    from passages
    join catalogue using (version_id)
    cross join unnest(passages.term_ids) as term_id
    group by term_id
  ), catalogue_size as (
    select greatest(1, count(distinct entry_id)) as entries from catalogue where kind <> 'place'
  )
  insert into lexicon (term_id, entries, passages, weight)
  select counted.term_id, counted.entries, counted.passages,
    ln(1 + catalogue_size.entries / (counted.entries + 0.5)) * case when counted.term_id % 2 = 1 then $1::real else 1 end
  from counted, catalogue_size`;

const weighPassages = `
  with weighed as (
    select passages.id, sum(lexicon.weight)::real as mass
    from passages
    cross join unnest(passages.term_ids) as term_id
    join lexicon using (term_id)
    group by passages.id
  )
  update passages set mass = weighed.mass from weighed
  where weighed.id = passages.id and passages.mass is distinct from weighed.mass`;
