import type { Database } from '#db/database.ts';
import { listKeptFamilies } from '#db/families.ts';
import { useFamilies } from '#knowledge/families.ts';
import { Fault } from '#src/fault.ts';
import type { Resources } from '#src/resources.ts';

/** A change is known in every program after so long, with its next question. */
const freshMs = 1000;

type Seen = { readonly db: Database; readonly at: number; readonly mark: string };
let seen: Seen | null = null;

/**
 * Lays the families that people wrote over those of the release, where somebody changed one since the last look. Where
 * the database cannot be reached, what is known stays.
 */
export async function refreshFamilies({ db, clock }: Pick<Resources, 'db' | 'clock'>): Promise<void> {
  const at = clock.elapsed();
  const last = seen;
  if (last?.db === db && at >= last.at && at - last.at < freshMs) return;
  const kept = await listKeptFamilies(db).catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'unavailable') return null;
    throw error;
  });
  if (!kept) return;
  const mark = JSON.stringify(kept);
  if (mark !== (last?.mark ?? '[]')) useFamilies(kept.map(({ family }) => family));
  seen = { db, at, mark };
}

/** Looks again with the next question, whenever the last look was. */
export function forgetFamiliesSeen(): void {
  if (seen) seen = { ...seen, at: Number.POSITIVE_INFINITY };
}
