import { listReceived } from '#db/received.ts';
import { type DeskFound, type DeskSearch, findDeskEntries } from '#src/desk/catalogue/find-desk-entries.ts';
import type { Resources } from '#src/resources.ts';

export type OnList = {
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
};

export type ReceivedShown = {
  readonly found: DeskFound;
  /** By code, what the list of the area says of it. */
  readonly onList: ReadonlyMap<string, OnList>;
};

export type ReceivedSearch = Pick<DeskSearch, 'q' | 'field' | 'level' | 'after' | 'limit'> & {
  readonly area: string;
  /** Those of the area's list alone, or all procedures. */
  readonly listed: 'all' | 'on-list';
};

/** Procedures to put on the list of an area, or to take off it. */
export async function showReceived(
  resources: Pick<Resources, 'db' | 'clock' | 'centre'>,
  { area, listed, ...search }: ReceivedSearch,
): Promise<ReceivedShown> {
  const rows = await listReceived(resources.db, area);
  const onList = new Map(rows.map(({ code, place, from, to }) => [code, { place, from, to }]));
  const within = listed === 'on-list' ? { within: [...onList.keys()] } : {};
  const found = await findDeskEntries(resources, {
    ...search,
    ...within,
    kind: 'procedure',
    state: 'in-force',
  });
  return { found, onList };
}
