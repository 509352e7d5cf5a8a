import { type ListedDecision, listDecisions, readDecisionRows, type StoredDecision } from '#db/overlays.ts';
import type { Resources } from '#src/resources.ts';
import type { DecisionKey } from './change-decision.ts';
import { type StoredChange, storedChanges } from './stored-changes.ts';

/** Every decision of the province and its wards that is in. */
export async function showDecisions({ db }: Pick<Resources, 'db'>): Promise<readonly ListedDecision[]> {
  return await listDecisions(db);
}

export type ShownDecision = Omit<StoredDecision, 'rows'> & { readonly changes: readonly StoredChange[] };

/** One decision with what it sets; `null` where there is none. */
export async function showDecision(
  { db }: Pick<Resources, 'db'>,
  { number, area }: DecisionKey,
): Promise<ShownDecision | null> {
  const stored = await readDecisionRows(db, { number, scope: area });
  if (!stored) return null;
  const { rows: _, ...decision } = stored;
  return { ...decision, changes: storedChanges(stored) };
}
