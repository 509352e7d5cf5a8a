import type { Entry, Origin } from '#knowledge/entry.ts';
import type { Database } from './database.ts';
import { toVersion } from './versions.ts';

export type StandingText = {
  readonly versionId: string;
  readonly entryId: string;
  readonly origin: Origin;
  readonly state: string;
  readonly content: Entry;
};

/** Texts that stand and hold this number anywhere, with what surrounds it still to be judged. `number` is digits. */
export async function findTextsWithNumber(db: Database, number: string): Promise<readonly StandingText[]> {
  const rows = await db.query<
    Omit<StandingText, 'content'> & { readonly content: unknown; readonly flags: [] }
  >(
    `select id::text as "versionId", entry_id as "entryId", origin, state, content, flags
     from versions
     where superseded_at is null and state <> 'withdrawn'
       and content::text ~ ('(?<![0-9])0*' || $1::text || '\\s*/')
     order by array_position(array['local', 'portal', 'file'], origin), entry_id, id`,
    [number],
  );
  return rows.map((row) => ({ ...row, content: toVersion(row).content }));
}

export type StandingDecision = {
  readonly decision: string;
  readonly area: string;
  readonly entryId: string;
  readonly field: string;
  readonly slot: string;
  readonly from: string;
  readonly to: string | null;
};

/** Everything that decisions of provinces and wards lay over entries. */
export function listLaidOver(db: Database): Promise<readonly StandingDecision[]> {
  return db.query(
    `select decisions.number as decision, overlays.scope as area, overlays.entry_id as "entryId", overlays.field,
       overlays.slot, overlays.effective_from as "from", overlays.effective_to as "to"
     from overlays join decisions on decisions.id = overlays.decision_id
     order by decisions.number, overlays.scope, overlays.entry_id, overlays.field, overlays.slot`,
  );
}
