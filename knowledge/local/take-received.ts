import {
  findKnownCodes,
  holdReceived,
  type ListedProcedure,
  listReceived,
  putReceived,
  type Received,
  takeOffReceived,
} from '#db/received.ts';
import { Fault } from '#src/fault.ts';
import type { Resources } from '#src/resources.ts';
import { checkArea } from './check-area.ts';

/** A procedure for the list, and where it stood in what was given: "row 7". */
export type PlacedReceived = Received & { readonly at: string };

export type Receiving = {
  /** `province:31` or `ward:11824`. */
  readonly area: string;
  /** The centre's own, where it told one: an area of another is refused as a whole. */
  readonly province: string | null;
  readonly rows: readonly PlacedReceived[];
  /** Whether the list of the area is to hold these and no others. */
  readonly mode: 'add' | 'replace';
  /** Codes to take off, before the rows are put on. */
  readonly remove?: readonly string[];
};

export type ListTaken = {
  readonly listed: number;
  readonly removed: number;
  readonly rejected: readonly string[];
};

/**
 * Puts procedures on the list of those that the centre, or one of its wards, receives: the good rows in one
 * transaction, a line for each of the others. A list of which nothing is good replaces nothing.
 */
export async function takeReceived(
  resources: Pick<Resources, 'db'>,
  { area, province, rows, mode, remove = [] }: Receiving,
): Promise<ListTaken> {
  return await resources.db.transaction(async (tx) => {
    await holdReceived(tx);
    const wrongArea = province && (await checkArea(tx, { area, province }));
    if (wrongArea) throw new Fault('invalid', `area: ${wrongArea}.`);
    const known = await findKnownCodes(
      tx,
      rows.map(({ code }) => code),
    );
    const replacedBy = new Map(known.map((one) => [one.code, one.replacedBy]));
    const good: PlacedReceived[] = [];
    const off = await takeOff({ db: tx }, area, remove);
    const rejected: string[] = [...off.rejected];
    for (const row of rows) {
      const wrong = wrongWith(row, { good, replacedBy });
      if (wrong) rejected.push(`${row.at} ${row.code}: ${wrong}`);
      else good.push(row);
    }
    if (good.length === 0) return { listed: 0, removed: off.removed, rejected };
    const before = mode === 'replace' ? await takeOffReceived(tx, area, 'all') : [];
    await putReceived(
      tx,
      area,
      good.map(({ at: _, ...row }) => row),
    );
    const kept = new Set(good.map(({ code }) => code));
    const gone = before.filter((code) => !kept.has(code)).length;
    return { listed: good.length, removed: off.removed + gone, rejected };
  });
}

type Beside = {
  readonly good: readonly PlacedReceived[];
  readonly replacedBy: ReadonlyMap<string, string | null>;
};

function wrongWith(row: PlacedReceived, { good, replacedBy }: Beside): string | null {
  const successor = replacedBy.get(row.code);
  if (successor === undefined) return 'is no procedure of this catalogue';
  if (successor !== null) return `has been replaced by ${successor}: write that code`;
  if (row.from && row.to && row.to < row.from) return `ends (${row.to}) before it begins (${row.from})`;
  const twin = good.find((other) => other.code === row.code && overlap(other, row));
  return twin ? `stands already in ${twin.at}` : null;
}

function overlap(one: Received, other: Received): boolean {
  const starts = (a: Received, b: Received) => !a.from || !b.to || a.from <= b.to;
  return starts(one, other) && starts(other, one);
}

/** The list of one area, or of all. */
export function showReceived(
  resources: Pick<Resources, 'db'>,
  area: string | null,
): Promise<readonly ListedProcedure[]> {
  return listReceived(resources.db, area);
}

/** Takes procedures off the list of an area; what stood on none is named. */
export async function takeOff(
  resources: Pick<Resources, 'db'>,
  area: string,
  codes: readonly string[],
): Promise<{ readonly removed: number; readonly rejected: readonly string[] }> {
  if (codes.length === 0) return { removed: 0, rejected: [] };
  const removed = await takeOffReceived(resources.db, area, codes);
  const absent = codes.filter((code) => !removed.includes(code));
  return {
    removed: removed.length,
    rejected: absent.map((code) => `${code}: is not on the list of ${area}`),
  };
}
