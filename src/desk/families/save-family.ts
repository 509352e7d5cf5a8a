import { forgetFamily, keepFamily, listKeptFamilies } from '#db/families.ts';
import { findKnownCodes } from '#db/received.ts';
import { families } from '#knowledge/families.ts';
import type { Family } from '#knowledge/family.ts';
import { forgetFamiliesSeen, refreshFamilies } from '#src/answers/refresh-families.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

type Keeping = Pick<Resources, 'db' | 'clock' | 'signals'>;

export type FamilyKept =
  | { readonly kind: 'kept' }
  /** Codes that no text of the catalogue has today. */
  | { readonly kind: 'unknown'; readonly codes: readonly string[] };

/** What somebody wrote of a family holds from now on, whatever the next release says of it. */
export async function saveFamily(
  { db, clock, signals }: Keeping,
  staff: Staff,
  family: Family,
): Promise<FamilyKept> {
  const codes = family.members.map(({ code }) => code);
  const known = new Set((await findKnownCodes(db, codes)).map(({ code }) => code));
  const shipped = families.find(({ id }) => id === family.id)?.members.map(({ code }) => code) ?? [];
  const unknown = codes.filter((code) => !known.has(code) && !shipped.includes(code));
  if (unknown.length > 0) return { kind: 'unknown', codes: unknown };
  const at = clock.now();
  await db.transaction(async (tx) => {
    await keepFamily(tx, family, at);
    const subject = { kind: 'family', id: family.id };
    await recordAudit(tx, staff, { act: 'family.changed', subject, detail: { codes }, at });
  });
  await showAtOnce({ db, clock, signals });
  return { kind: 'kept' };
}

/** Back to what the release says of a family; one that it does not know is gone. */
export async function restoreFamily(
  { db, clock, signals }: Keeping,
  staff: Staff,
  id: string,
): Promise<void> {
  const at = clock.now();
  await db.transaction(async (tx) => {
    await forgetFamily(tx, id);
    await recordAudit(tx, staff, { act: 'family.restored', subject: { kind: 'family', id }, at });
  });
  await showAtOnce({ db, clock, signals });
}

async function showAtOnce({ db, clock, signals }: Keeping): Promise<void> {
  forgetFamiliesSeen();
  await refreshFamilies({ db, clock });
  signals.say('staff', 'families');
}

export type ShownFamily = { readonly family: Family; readonly isWritten: boolean };

/** Every family as it holds now, and whether people here wrote it. */
export async function showFamilies({ db }: Pick<Resources, 'db'>): Promise<readonly ShownFamily[]> {
  const kept = new Map((await listKeptFamilies(db)).map(({ family }) => [family.id, family]));
  const shipped = new Set(families.map(({ id }) => id));
  const own = [...kept.values()].filter(({ id }) => !shipped.has(id));
  return [
    ...own.map((family) => ({ family, isWritten: true })),
    ...families.map((family) => ({ family: kept.get(family.id) ?? family, isWritten: kept.has(family.id) })),
  ];
}
