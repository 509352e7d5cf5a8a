import type { EntryKind, Level, Origin } from '#knowledge/entry.ts';
import type { Database } from './database.ts';
import { isReceived } from './local-versions.ts';

/** What finding knows of a version besides its phrases. */
type Card = {
  readonly versionId: string;
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly plainName: string | null;
  readonly field: string | null;
  readonly levels: readonly Level[];
  readonly audience: readonly string[];
  /** The procedures that a guide or a place is about. */
  readonly procedures: readonly string[];
  readonly origin: Origin;
  /** Invented, for the demo province. */
  readonly demo: boolean;
};

/** A version with the phrases it may be found by and the days on which it holds. */
export type IndexedVersion = Card & {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly passages: readonly IndexedPassage[];
};

export type IndexedPassage = {
  readonly kind: 'name' | 'alias';
  readonly words: string;
  readonly termIds: readonly number[];
};

/** A version as it stands in the catalogue. */
export type CatalogueCard = Card & {
  /** Whether the centre's own list names it; `null` while the centre keeps no list. */
  readonly received: boolean | null;
};

/** What the question shares with the best phrase of one entry. */
export type FoundEntry = CatalogueCard & {
  /** The phrase that matched best. */
  readonly words: string;
  readonly wordsKind: 'name' | 'alias';
  /** Share of the question's weight that the phrase covers, and of the phrase's that the question covers: 0..1. */
  readonly questionCovered: number;
  readonly phraseCovered: number;
  /** Share of the question's weight that all phrases of the entry cover together: what one leaves, another may explain. */
  readonly entryCovered: number;
  readonly score: number;
};

/** Puts versions into the index and takes the superseded versions of the same entries out. Inside the caller's transaction. */
export async function replaceIndexed(db: Database, versions: readonly IndexedVersion[]): Promise<void> {
  await db.query(removeStale, [versions.map((version) => version.entryId)]);
  await db.query(insertCatalogue, [
    JSON.stringify(versions.map(({ passages, ...row }) => ({ ...row, terms: vocabularyOf(passages) }))),
  ]);
  await db.query(insertPassages, [
    JSON.stringify(
      versions.flatMap(({ versionId, passages }) =>
        passages.map((passage) => ({ ...passage, versionId, terms: onesVector(passage.termIds) })),
      ),
    ),
  ]);
}

/** Takes out of the index what no longer stands of these entries: `markLexiconStale` comes before it. */
export async function removeUnindexed(db: Database, entryIds: readonly string[]): Promise<void> {
  await db.query(removeStale, [entryIds]);
}

/** A question's terms, and what each of them weighs in each of its readings: 0 where a reading has not the term. */
export type AskedTerms = {
  readonly termIds: readonly number[];
  readonly readings: readonly {
    /** The way to hear the question that it belongs to: 0 is the likeliest. */
    readonly hearing: number;
    readonly weights: readonly number[];
  }[];
  readonly day: string;
};

/** The entries whose names share the most with the question, best first; `day` is a day in Viet Nam. */
export async function findByTerms(db: Database, asked: AskedTerms): Promise<readonly FoundEntry[]> {
  if (asked.termIds.length === 0) return [];
  return db.query<FoundEntry>(find, [
    asked.termIds,
    asked.readings.flatMap(({ weights }) => weights),
    asked.readings.map(({ hearing }) => hearing),
    asked.day,
  ]);
}

/** Selects a `CatalogueCard` from a row of the catalogue; `day` is an expression. */
export function cardColumns(row: string, day: string): string {
  return `${row}.entry_id as "entryId", ${row}.version_id::text as "versionId", ${row}.kind, ${row}.name,
    ${row}.plain_name as "plainName", ${row}.field, ${row}.levels, ${row}.audience, ${row}.procedures, ${row}.origin,
    ${row}.demo, ${isReceived(row, day)} as received`;
}

const removeStale = `
  delete from catalogue using versions
  where catalogue.version_id = versions.id and catalogue.entry_id = any ($1)
    and (versions.state <> 'published' or versions.superseded_at is not null)`;

const insertCatalogue = `
  insert into catalogue (version_id, entry_id, kind, name, plain_name, field, levels, audience, procedures, origin,
    demo, terms, valid_from, valid_to)
  select "versionId", "entryId", kind, name, "plainName", field, levels, audience, procedures, origin, demo,
    terms::sparsevec, coalesce("validFrom", '-infinity'), coalesce("validTo", 'infinity')
  from jsonb_to_recordset($1::jsonb) as row ("versionId" bigint, "entryId" text, kind text, name text,
    "plainName" text, field text, levels text[], audience text[], procedures text[], origin text,
    demo boolean, terms text, "validFrom" date, "validTo" date)
  on conflict (version_id) do nothing`;

/** Weighed by the lexicon as it stands, so that a changed text can be found while the import that brings it goes on. */
const insertPassages = `
  insert into passages (version_id, kind, words, term_ids, terms, mass)
  select "versionId", kind, words, "termIds", terms::sparsevec,
    coalesce((select sum(weight) from lexicon where term_id = any ("termIds")), 0)
  from jsonb_to_recordset($1::jsonb) as row ("versionId" bigint, kind text, words text, "termIds" integer[], terms text)
  where not exists (select from passages where passages.version_id = row."versionId")`;

/**
 * A question's most telling terms pick the candidates through the GIN index; all its terms then weigh them. Beyond the
 * first few, a term is looked up only while all of them together stand in no more passages than that: of 641 questions
 * six have another one among their first three, and finding takes two thirds of the time.
 */
const tellingTerms = 8;
const tellingAlways = 3;
const mostCandidates = 600;
/** Another way to hear the question brings its few most telling ones, and is believed a little less. */
const tellingHeard = 4;
const heardShare = 0.95;
/** An unknown syllable counts as a rare one, so that a question full of them is not taken for understood. */
const unknownSyllable = 7;
/** How much a long name loses for what the question left unsaid: measured best between 0.25 and 0.55. */
export const unsaidPower = 0.4;
/** Phrases weighed further; an entry may own several of them. */
const keptPhrases = 120;
const keptEntries = 40;

const find = `
  with asked as materialized (
    select id, reading, ($3::integer[])[reading + 1] as hearing, lexicon.weight is not null as known,
      coalesce(lexicon.passages, 0) as passages,
      given.weight * coalesce(lexicon.weight, case when id % 2 = 0 then ${unknownSyllable} else 0 end) as weight
    from unnest($2::real[]) with ordinality as given (weight, place),
      lateral (values (($1::integer[])[1 + (place - 1) % cardinality($1::integer[])],
        (place - 1) / cardinality($1::integer[]))) as term (id, reading)
    left join lexicon on lexicon.term_id = term.id
    where given.weight > 0
  ), reading as materialized (
    select reading, sum(weight) as mass, case when hearing = 0 then 1 else ${heardShare} end as trust,
      ('{' || string_agg(id || ':' || weight::real, ',' order by id) filter (where known)
        || '}/536870912')::sparsevec as terms
    from asked group by reading, hearing
  ), question as materialized (
    select array(
      select distinct id from (
        select id, hearing, row_number() over heavier as place, sum(max(passages)) over heavier as candidates
        from asked where known group by id, hearing
        window heavier as (partition by hearing order by max(weight) desc, id)
      ) as telling
      where place <= case when hearing = 0 then ${tellingTerms} else ${tellingHeard} end
        and (place <= ${tellingAlways} or candidates <= ${mostCandidates})
    ) as telling
  ), shared as materialized (
    select passages.id, passages.version_id, passages.mass, reading.mass as asked, reading.trust,
      reading.reading, -(passages.terms <#> reading.terms) as weight
    from question join passages on passages.term_ids && question.telling cross join reading
    where passages.mass > 0
  ), covered as (
    select id, version_id, reading, trust, weight / asked as question_covered,
      least(1, weight / mass) as phrase_covered
    from shared
    where weight > 0
  ), likely as materialized (
    select *, trust * question_covered * power(phrase_covered, ${unsaidPower}) as score
    from covered
    order by score desc, version_id, id
    limit ${keptPhrases}
  ), best as (
    select distinct on (catalogue.entry_id) catalogue.*, likely.id as passage_id,
      likely.question_covered, likely.phrase_covered, likely.score, likely.reading
    from likely join catalogue using (version_id)
    where $4::date between catalogue.valid_from and catalogue.valid_to
    order by catalogue.entry_id, catalogue.valid_from desc, likely.score desc
  )
  select ${cardColumns('best', '$4')}, passages.words, passages.kind as "wordsKind",
    question_covered as "questionCovered", phrase_covered as "phraseCovered",
    coalesce(-(best.terms <#> reading.terms) / reading.mass, question_covered) as "entryCovered", score
  from best join passages on passages.id = best.passage_id join reading using (reading)
  order by score desc, entry_id
  limit ${keptEntries}`;

function vocabularyOf(passages: readonly IndexedPassage[]): string {
  return onesVector([...new Set(passages.flatMap(({ termIds }) => termIds))]);
}

function onesVector(termIds: readonly number[]): string {
  const sorted = [...termIds].sort((a, b) => a - b);
  return `{${sorted.map((id) => `${id}:1`).join(',')}}/536870912`;
}
