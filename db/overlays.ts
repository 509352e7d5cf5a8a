import type { OverlayField } from '#knowledge/local/overlay.ts';
import type { Database } from './database.ts';

// Any number will do, as long as every version of the program uses the same.
const overlayLock = 7_004_714;

/** Of imports that run together lets one after the other look at what stands and write, until its transaction ends. */
export async function holdOverlays(tx: Database): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [overlayLock]);
}

export type DecisionRow = {
  readonly number: string;
  readonly scope: string;
  readonly province: string;
  readonly title: string;
  readonly issuer: string;
  readonly decidedOn: string;
  readonly sourceUrl: string | null;
  readonly demo: boolean;
  readonly origin: 'shipped' | 'imported';
  readonly contentHash: string;
};

export type OverlayRow = {
  readonly entryId: string;
  readonly field: OverlayField;
  readonly slot: string;
  readonly value: unknown;
  readonly from: string;
  readonly to: string | null;
};

export type KnownDecision = Pick<DecisionRow, 'origin' | 'contentHash'>;

export async function findDecision(
  db: Database,
  { number, scope }: Pick<DecisionRow, 'number' | 'scope'>,
): Promise<KnownDecision | null> {
  const [row] = await db.query<KnownDecision>(
    'select origin, content_hash as "contentHash" from decisions where number = $1 and scope = $2',
    [number, scope],
  );
  return row ?? null;
}

/** The province in which other decisions of this ward hold, where it is another one. */
export async function findOtherProvince(
  db: Database,
  { scope, province }: Pick<DecisionRow, 'scope' | 'province'>,
): Promise<{ readonly number: string; readonly province: string } | null> {
  const [row] = await db.query<{ number: string; province: string }>(
    'select number, province from decisions where scope = $1 and province <> $2 order by id limit 1',
    [scope, province],
  );
  return row ?? null;
}

/** What the lists of units say of a ward: whether the province has one, whether it names it, and who else does. */
export type WardPlace = {
  readonly known: boolean;
  readonly here: boolean;
  readonly elsewhere: string | null;
};

/** The codes of the invented province are used elsewhere too, so that it says nothing about others. */
export async function findWardPlace(
  db: Database,
  { ward, province }: { readonly ward: string; readonly province: string },
): Promise<WardPlace> {
  const [row] = await db.query<WardPlace>(
    `select exists (select from units where province = $2) as known,
       exists (select from units where province = $2 and code = $1) as here,
       (select province from units where code = $1 and province not in ($2, '00') limit 1) as elsewhere`,
    [ward, province],
  );
  return row ?? { known: false, here: false, elsewhere: null };
}

export type Contradiction = {
  /** The place of the row in what was asked, from 0. */
  readonly index: number;
  readonly number: string;
  readonly from: string;
  readonly to: string | null;
};

/** Which of the rows another decision of the same scope holds already on one of their days. */
export function findContradictions(
  db: Database,
  { number, scope }: Pick<DecisionRow, 'number' | 'scope'>,
  rows: readonly OverlayRow[],
): Promise<readonly Contradiction[]> {
  return db.query<Contradiction>(
    `select distinct on (index) index, decisions.number,
       overlays.effective_from as from, overlays.effective_to as to
     from jsonb_to_recordset($3::jsonb)
       as row ("entryId" text, field text, slot text, "from" date, "to" date, index integer)
     join overlays on overlays.entry_id = row."entryId" and overlays.scope = $2
       and overlays.field = row.field and overlays.slot = row.slot
     join decisions on decisions.id = overlays.decision_id and decisions.number <> $1
     where overlays.effective_from <= coalesce(row."to", 'infinity')
       and row."from" <= coalesce(overlays.effective_to, 'infinity')
     order by index, overlays.effective_from`,
    [number, scope, JSON.stringify(rows.map(({ value: _, ...row }, index) => ({ ...row, index })))],
  );
}

/** Puts a decision in the place of what stood under its number, as a whole. Inside the caller's transaction. */
export async function replaceDecision(
  tx: Database,
  decision: DecisionRow,
  rows: readonly OverlayRow[],
): Promise<void> {
  const { number, scope } = decision;
  await tx.query('delete from decisions where number = $1 and scope = $2', [number, scope]);
  await tx.query(
    `with decision as (
       insert into decisions (number, scope, province, title, issuer, decided_on, source_url, demo, origin, content_hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       returning id
     )
     insert into overlays (decision_id, entry_id, scope, field, slot, value, effective_from, effective_to)
     select decision.id, "entryId", $2, field, slot, value, "from", "to"
     from decision, jsonb_to_recordset($11::jsonb)
       as row ("entryId" text, field text, slot text, value jsonb, "from" date, "to" date)`,
    [
      ...[number, scope, decision.province, decision.title, decision.issuer, decision.decidedOn],
      ...[decision.sourceUrl, decision.demo, decision.origin, decision.contentHash, JSON.stringify(rows)],
    ],
  );
}

export type ListedDecision = Omit<DecisionRow, 'contentHash' | 'sourceUrl'> & {
  readonly procedures: number;
  readonly from: string | null;
  readonly to: string | null;
};

export function listDecisions(db: Database): Promise<readonly ListedDecision[]> {
  return db.query<ListedDecision>(
    `select number, decisions.scope, province, title, issuer, decided_on as "decidedOn", demo, origin,
       count(distinct entry_id)::integer as procedures, min(effective_from) as from,
       case when bool_and(effective_to is not null) then max(effective_to) end as to
     from decisions left join overlays on overlays.decision_id = decisions.id
     group by decisions.id order by decisions.scope, decided_on, number`,
  );
}

/** Whether there was one to take away. */
export async function removeDecision(
  db: Database,
  { number, scope }: Pick<DecisionRow, 'number' | 'scope'>,
): Promise<boolean> {
  const rows = await db.query('delete from decisions where number = $1 and scope = $2 returning id', [
    number,
    scope,
  ]);
  return rows.length > 0;
}

/** A decision as it stands, with all that it sets. */
export type StoredDecision = Omit<DecisionRow, 'contentHash'> & {
  readonly rows: readonly (OverlayRow & { readonly name: string | null })[];
};

export async function readDecisionRows(
  db: Database,
  { number, scope }: Pick<DecisionRow, 'number' | 'scope'>,
): Promise<StoredDecision | null> {
  const [row] = await db.query<StoredDecision>(
    `select number, decisions.scope, province, title, issuer, decided_on as "decidedOn", source_url as "sourceUrl",
       demo, origin,
       coalesce((
         select jsonb_agg(jsonb_build_object('entryId', overlays.entry_id, 'field', field, 'slot', slot,
           'value', value, 'from', effective_from, 'to', effective_to,
           'name', (select name from catalogue where catalogue.entry_id = overlays.entry_id
             order by valid_from desc limit 1)) order by overlays.entry_id, field, effective_from, overlays.id)
         from overlays where overlays.decision_id = decisions.id
       ), '[]') as rows
     from decisions where number = $1 and decisions.scope = $2`,
    [number, scope],
  );
  return row ?? null;
}
