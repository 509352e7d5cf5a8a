import type { Database } from '#db/database.ts';
import { findByTerms } from '#db/passages.ts';
import { type Ranked, rankCandidates } from './rank-candidates.ts';
import type { Reading } from './read-question.ts';

/**
 * What the question may be about on that day in Viet Nam, best first, at most 40: one round trip to the database. Each
 * way to hear it is looked for by its own words, and by what its everyday words mean where they mean something else.
 */
export async function findEntries(db: Database, reading: Reading, day: string): Promise<readonly Ranked[]> {
  const hearings = [reading, ...reading.others].map(
    ({ terms }) => new Map(terms.map((term) => [term.id, term])),
  );
  const termIds = [...new Set(hearings.flatMap((terms) => [...terms.keys()]))];
  const found = await findByTerms(db, {
    termIds,
    readings: hearings.flatMap((terms, hearing) => {
      const said = termIds.map((id) => terms.get(id)?.said ?? 0);
      const meant = termIds.map((id) => terms.get(id)?.meant ?? 0);
      const isPlain = said.every((weight, at) => weight === meant[at]);
      return (isPlain ? [said] : [said, meant]).map((weights) => ({ hearing, weights }));
    }),
    day,
  });
  return rankCandidates(reading, found);
}
