import { familyOf } from '#knowledge/families.ts';
import type { Family } from '#knowledge/family.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';

/** So many of the first tell which family is meant, where the best one stands in several. */
const mostBeside = 6;

/** The family of the best candidate, by those beside it. */
export function likelyFamily([winner, ...rest]: readonly Ranked[]): Family | null {
  if (winner?.kind !== 'procedure') return null;
  const beside = rest.slice(0, mostBeside - 1).map(({ entryId }) => entryId);
  return familyOf(winner.entryId, beside);
}
