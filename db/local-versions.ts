import type { Version } from '#knowledge/entry.ts';
import type { OverlayChange } from '#knowledge/local/overlay.ts';
import type { Database } from './database.ts';
import { bestVersions, toVersion, type VersionRow } from './versions.ts';

/** One slot of one entry as a decision sets it, with the decision that an answer cites. */
export type Overlay = {
  readonly change: Pick<OverlayChange, 'field' | 'value'>;
  readonly slot: string;
  readonly area: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly title: string;
  readonly issuer: string;
  readonly sourceUrl: string | null;
  readonly demo: boolean;
};

export type LocalArea = {
  /** The day in Viet Nam. */
  readonly day: string;
  /** Two digits; `null` where the centre told none: then nothing local holds. */
  readonly province: string | null;
  /** Five digits of the citizen's commune-level unit, where known. */
  readonly ward: string | null;
};

export type OverlaidVersion = { readonly version: Version; readonly overlays: readonly Overlay[] };

/**
 * Today's texts in the order of `ids`, as `findCurrentVersions` gives them, each with what holds in the area now or
 * will hold later, and whether the centre's own list names it: one round trip.
 */
export async function findOverlaidVersions(
  db: Database,
  ids: readonly string[],
  { day, province, ward }: LocalArea,
): Promise<readonly OverlaidVersion[]> {
  if (ids.length === 0) return [];
  const rows = await db.query<Row>(overlaid, [ids, day, province, ward]);
  return rows.map((row) => ({
    version: { ...toVersion(row), received: row.received },
    overlays: row.overlays,
  }));
}

type Row = VersionRow & { readonly overlays: readonly Overlay[]; readonly received: boolean | null };

/** Whether `entry_id` of the row named is on the list of the day; a listed code that was replaced counts for its successor. */
export const isReceived = (row: string, day: string): string => `
  case when ${row}.kind = 'procedure' and exists (
    select from received_procedures where ${day}::date between received_from and received_to
  ) then exists (
    select from received_procedures join entries as listed on listed.id = received_procedures.entry_id
    where ${row}.entry_id in (listed.id, listed.replaced_by) and ${day}::date between received_from and received_to
  ) end`;

const overlaid = `${bestVersions}, kinds as (
    select best.*, entries.kind from best join entries on entries.id = best.entry_id
  )
  select id::text as "versionId", entry_id as "entryId", origin, content, flags,
    ${isReceived('kinds', '$2')} as received,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'change', jsonb_build_object('field', overlays.field, 'value', overlays.value),
        'slot', overlays.slot, 'area', overlays.scope,
        'effectiveFrom', overlays.effective_from, 'effectiveTo', overlays.effective_to,
        'decisionNumber', decisions.number, 'decisionDate', decisions.decided_on, 'title', decisions.title,
        'issuer', decisions.issuer, 'sourceUrl', decisions.source_url, 'demo', decisions.demo
      ) order by overlays.effective_from, overlays.id)
      from overlays join decisions on decisions.id = overlays.decision_id
      where overlays.entry_id = kinds.entry_id and decisions.province = $3
        and overlays.scope in ('province:' || $3, 'ward:' || $4)
        and coalesce(overlays.effective_to, 'infinity') >= $2::date
    ), '[]') as overlays
  from kinds order by place`;
