import type { Database } from '#db/database.ts';
import {
  findLaidOver,
  findListings,
  findNamings,
  findReviewedTexts,
  type LaidOver,
  type ListedAs,
  type Naming,
  type ReviewedText,
} from '#db/touched-by-codes.ts';
import type { ChangedField, FieldChange } from './field-change.ts';

/** What of ours stands on a code: to be looked at when its national record changes. */
export type Touched = {
  readonly reviewed: readonly Omit<ReviewedText, 'code'>[];
  readonly overlays: readonly (Omit<LaidOver, 'code'> & {
    /** Whether it sets what has just changed. */
    readonly overChange: boolean;
  })[];
  readonly namedIn: readonly Omit<Naming, 'code'>[];
} & Omit<ListedAs, 'code'>;

export type AskedCode = { readonly code: string; readonly changes: readonly FieldChange[] };

/** Large enough for few round trips, small enough for one statement. */
const atOnce = 500;

export async function findTouched(
  db: Database,
  asked: readonly AskedCode[],
  day: string,
): Promise<ReadonlyMap<string, Touched>> {
  const touched = new Map<string, Touched>();
  for (let at = 0; at < asked.length; at += atOnce) {
    const some = asked.slice(at, at + atOnce);
    const codes = some.map(({ code }) => code);
    const reviewed = await findReviewedTexts(db, codes);
    const overlays = await findLaidOver(db, codes, day);
    const namings = await findNamings(db, codes);
    const listings = new Map((await findListings(db, codes, day)).map((one) => [one.code, one]));
    for (const { code, changes } of some) {
      const {
        aliases = 0,
        receivedBy = [],
        forwardedFrom = [],
        forwardsTo = null,
      } = listings.get(code) ?? {};
      touched.set(code, {
        reviewed: ofCode(reviewed, code),
        overlays: ofCode(overlays, code).map((one) => ({ ...one, overChange: isOver(one.field, changes) })),
        namedIn: ofCode(namings, code),
        ...{ aliases, receivedBy, forwardedFrom, forwardsTo },
      });
    }
  }
  return touched;
}

function ofCode<Row extends { readonly code: string }>(
  rows: readonly Row[],
  code: string,
): Omit<Row, 'code'>[] {
  return rows.filter((row) => row.code === code).map(({ code: _code, ...rest }) => rest);
}

/** The national fields that each local field stands over. */
const under: Readonly<Record<string, readonly ChangedField[]>> = {
  fees: ['fees'],
  limits: ['limits'],
  agencies: ['agencies'],
  counter: ['agencies'],
  form: ['papers'],
  online: ['online', 'methods'],
};

function isOver(field: string, changes: readonly FieldChange[]): boolean {
  const national = under[field] ?? [];
  return changes.some((change) => national.includes(change.field));
}
