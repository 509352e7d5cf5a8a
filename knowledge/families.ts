import { betweenFields } from '#knowledge/families/between-fields.ts';
import { business } from '#knowledge/families/business.ts';
import { certification } from '#knowledge/families/certification.ts';
import { civilStatus } from '#knowledge/families/civil-status.ts';
import { identity } from '#knowledge/families/identity.ts';
import { insurance } from '#knowledge/families/insurance.ts';
import { kinship } from '#knowledge/families/kinship.ts';
import { landAndBuilding } from '#knowledge/families/land-and-building.ts';
import { military } from '#knowledge/families/military.ts';
import { residence } from '#knowledge/families/residence.ts';
import { schooling } from '#knowledge/families/schooling.ts';
import { taxes } from '#knowledge/families/taxes.ts';
import { vehicles } from '#knowledge/families/vehicles.ts';
import { welfare } from '#knowledge/families/welfare.ts';
import type { Family } from './family.ts';

/** Those of the release. Where a procedure stands in several, the first is its home. */
export const families: readonly Family[] = [
  ...identity,
  ...civilStatus,
  ...kinship,
  ...residence,
  ...certification,
  ...welfare,
  ...insurance,
  ...landAndBuilding,
  ...business,
  ...vehicles,
  ...taxes,
  ...military,
  ...schooling,
  ...betweenFields,
];

type Book = { readonly families: readonly Family[]; readonly byCode: ReadonlyMap<string, readonly Family[]> };

/** What holds in this program now; everybody reads the same, as a program serves one centre. */
let book = bookOf(families);

/** Those that hold now: what people here wrote stands in the place of the release's. */
export function currentFamilies(): readonly Family[] {
  return book.families;
}

/** Lays families over those of the release with the same ids; none brings the release back. */
export function useFamilies(written: readonly Family[]): void {
  const byId = new Map(written.map((family) => [family.id, family]));
  const known = new Set(families.map(({ id }) => id));
  book = bookOf([
    ...families.map((family) => byId.get(family.id) ?? family),
    ...written.filter(({ id }) => !known.has(id)),
  ]);
}

function bookOf(all: readonly Family[]): Book {
  const byCode = new Map<string, Family[]>();
  for (const family of all) {
    for (const { code } of family.members) byCode.set(code, [...(byCode.get(code) ?? []), family]);
  }
  return { families: all, byCode };
}

/** Every family in which a procedure stands, its home first. */
export function familiesOf(code: string): readonly Family[] {
  return book.byCode.get(code) ?? [];
}

/**
 * The family in which a procedure stands, if any. A procedure of several is a different variant in each: the one that
 * also holds the likeliest of the `others` (codes, best first) is meant, and its home where none does.
 */
export function familyOf(code: string, others: readonly string[] = []): Family | null {
  const known = familiesOf(code);
  for (const other of others) {
    const shared = known.find(({ members }) =>
      members.some((member) => member.code === other && other !== code),
    );
    if (shared) return shared;
  }
  return known[0] ?? null;
}
