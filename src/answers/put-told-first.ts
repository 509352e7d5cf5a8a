import type { Ranked } from '#knowledge/rank-candidates.ts';
import type { Reading } from '#knowledge/read-question.ts';
import { likelyFamily } from './likely-family.ts';
import { saysItAll } from './says-it-all.ts';
import { toldMembers } from './tell-member.ts';

/** A member that was told in its own words may stand so much further behind. */
const closeToTold = 0.65;

/** The candidates with the one first that the question tells in the words of the best one's family, where it tells just one. */
export function putToldFirst(reading: Reading, ranked: readonly Ranked[]): readonly Ranked[] {
  const [winner, ...rest] = ranked;
  if (winner?.kind !== 'procedure' || saysItAll(winner)) return ranked;
  const family = likelyFamily(ranked);
  const told = family ? toldMembers(family, reading) : [];
  if (told.includes(winner.entryId)) return ranked;
  const [only, another] = rest.filter(
    ({ entryId, score }) => told.includes(entryId) && score >= winner.score * closeToTold,
  );
  return only && !another ? [only, ...ranked.filter((one) => one !== only)] : ranked;
}
