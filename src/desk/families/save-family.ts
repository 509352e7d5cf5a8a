import type { Database } from '#db/database.ts';
import { forgetFamily, holdFamilies, keepFamily, listKeptFamilies } from '#db/families.ts';
import { findKnownCodes } from '#db/received.ts';
import { families } from '#knowledge/families.ts';
import type { Family } from '#knowledge/family.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { forgetFamiliesSeen, refreshFamilies } from '#src/answers/refresh-families.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

type Keeping = Pick<Resources, 'db' | 'clock' | 'signals'>;

export type FamilyKept =
  | { readonly kind: 'kept' }
  /** Codes that no text of the catalogue has today. */
  | { readonly kind: 'unknown'; readonly codes: readonly string[] }
  /** Somebody changed it since its form was opened, or took its id; nothing was overwritten. */
  | { readonly kind: 'changed' };

export type FamilySaving = {
  readonly family: Family;
  /** The mark of what its form was opened with; `null` for a family that is new. */
  readonly was: string | null;
};

/** What somebody wrote of a family holds from now on, whatever the next release says of it; of two the second is told. */
export async function saveFamily(
  { db, clock, signals }: Keeping,
  staff: Staff,
  { family, was }: FamilySaving,
): Promise<FamilyKept> {
  const codes = family.members.map(({ code }) => code);
  const known = new Set((await findKnownCodes(db, codes)).map(({ code }) => code));
  const shipped = families.find(({ id }) => id === family.id)?.members.map(({ code }) => code) ?? [];
  const unknown = codes.filter((code) => !known.has(code) && !shipped.includes(code));
  if (unknown.length > 0) return { kind: 'unknown', codes: unknown };
  const at = clock.now();
  const isKept = await db.transaction(async (tx) => {
    await holdFamilies(tx);
    if ((await markNow(tx, family.id)) !== was) return false;
    await keepFamily(tx, family, at);
    const subject = { kind: 'family', id: family.id };
    await recordAudit(tx, staff, { act: 'family.changed', subject, detail: { codes }, at });
    return true;
  });
  if (!isKept) return { kind: 'changed' };
  await showAtOnce({ db, clock, signals });
  return { kind: 'kept' };
}

/** Back to what the release says of a family, one that it does not know is gone; `false` where somebody changed it since. */
export async function restoreFamily(
  { db, clock, signals }: Keeping,
  staff: Staff,
  { id, was }: { readonly id: string; readonly was: string },
): Promise<boolean> {
  const at = clock.now();
  const isRestored = await db.transaction(async (tx) => {
    await holdFamilies(tx);
    if ((await markNow(tx, id)) !== was) return false;
    await forgetFamily(tx, id);
    await recordAudit(tx, staff, { act: 'family.restored', subject: { kind: 'family', id }, at });
    return true;
  });
  if (isRestored) await showAtOnce({ db, clock, signals });
  return isRestored;
}

async function showAtOnce({ db, clock, signals }: Keeping): Promise<void> {
  forgetFamiliesSeen();
  await refreshFamilies({ db, clock });
  signals.say('staff', 'families');
}

export type ShownFamily = {
  readonly family: Family;
  readonly isWritten: boolean;
  /** Tells this text of it from any other. */
  readonly mark: string;
};

/** Every family as it holds now, and whether people here wrote it. */
export async function showFamilies({ db }: Pick<Resources, 'db'>): Promise<readonly ShownFamily[]> {
  const kept = new Map((await listKeptFamilies(db)).map(({ family }) => [family.id, family]));
  const shipped = new Set(families.map(({ id }) => id));
  const own = [...kept.values()].filter(({ id }) => !shipped.has(id));
  const all = [...own, ...families.map((family) => kept.get(family.id) ?? family)];
  return await Promise.all(
    all.map(async (family) => ({ family, isWritten: kept.has(family.id), mark: await markOf(family) })),
  );
}

async function markOf(family: Family): Promise<string> {
  return (await sha256(JSON.stringify(family))).slice(0, 16);
}

/** `null` while there is no family of this id. */
async function markNow(db: Database, id: string): Promise<string | null> {
  return (await showFamilies({ db })).find(({ family }) => family.id === id)?.mark ?? null;
}
