import type { EntryKind } from '#knowledge/entry.ts';
import type { Database } from './database.ts';

export type ReviewedText = {
  readonly code: string;
  readonly versionId: string;
  readonly state: string;
  readonly reviewedOn: string | null;
};

/** The texts of our own that stand under these codes. */
export function findReviewedTexts(db: Database, codes: readonly string[]): Promise<readonly ReviewedText[]> {
  return db.query(
    `select entry_id as code, id::text as "versionId", state, content->>'reviewedOn' as "reviewedOn"
     from versions
     where entry_id = any ($1::text[]) and origin = 'local' and superseded_at is null and state <> 'withdrawn'
     order by entry_id, id`,
    [codes],
  );
}

export type LaidOver = {
  readonly code: string;
  readonly field: string;
  readonly slot: string;
  readonly area: string;
  readonly decision: string;
  readonly from: string;
  readonly to: string | null;
};

/** What decisions of provinces and wards lay over these codes, now or later. */
export function findLaidOver(
  db: Database,
  codes: readonly string[],
  day: string,
): Promise<readonly LaidOver[]> {
  return db.query(
    `select overlays.entry_id as code, overlays.field, overlays.slot, overlays.scope as area,
       decisions.number as decision, overlays.effective_from as "from", overlays.effective_to as "to"
     from overlays join decisions on decisions.id = overlays.decision_id
     where overlays.entry_id = any ($1::text[]) and coalesce(overlays.effective_to, 'infinity') >= $2::date
     order by overlays.entry_id, overlays.field, overlays.slot, overlays.scope, overlays.effective_from`,
    [codes, day],
  );
}

export type Naming = { readonly code: string; readonly entryId: string; readonly kind: EntryKind };

/** Our own guides, notices, places and procedures whose text names one of these codes. */
export function findNamings(db: Database, codes: readonly string[]): Promise<readonly Naming[]> {
  return db.query(
    `select distinct named.code, versions.entry_id as "entryId", entries.kind
     from versions join entries on entries.id = versions.entry_id
     cross join lateral (
       select (regexp_matches(versions.content::text, '(?<![0-9.])[0-9]\\.[0-9]{6}(?![0-9])', 'g'))[1] as code
     ) as named
     where versions.origin = 'local' and versions.superseded_at is null and versions.state <> 'withdrawn'
       and named.code = any ($1::text[]) and named.code <> versions.entry_id
     order by named.code, "entryId"`,
    [codes],
  );
}

export type ListedAs = {
  readonly code: string;
  /** Citizens' words for it, beside those in its own text. */
  readonly aliases: number;
  /** The areas whose list of received procedures has it. */
  readonly receivedBy: readonly string[];
  /** Replaced codes that forward to it. */
  readonly forwardedFrom: readonly string[];
  readonly forwardsTo: string | null;
};

/** What lists hold these codes. */
export function findListings(
  db: Database,
  codes: readonly string[],
  day: string,
): Promise<readonly ListedAs[]> {
  return db.query(
    `select code,
       (select count(*)::integer from aliases where aliases.code = asked.code) as aliases,
       array(select distinct scope from received_procedures
         where entry_id = asked.code and received_to >= $2::date order by scope) as "receivedBy",
       array(select id from entries where replaced_by = asked.code order by id) as "forwardedFrom",
       (select replaced_by from entries where id = asked.code) as "forwardsTo"
     from unnest($1::text[]) as asked (code)`,
    [codes, day],
  );
}
