import type { Database } from '#db/database.ts';
import { findByTerms } from '#db/passages.ts';
import { type Ranked, rankCandidates } from './rank-candidates.ts';
import type { Reading } from './read-question.ts';

/** What the question may be about on that day in Viet Nam, best first, at most 40: one round trip to the database. */
export async function findEntries(db: Database, reading: Reading, day: string): Promise<readonly Ranked[]> {
  const hearings = [reading, ...reading.others].map(
    ({ terms }) => new Map(terms.map((term) => [term.id, term])),
  );
  const termIds = [...new Set(hearings.flatMap((terms) => [...terms.keys()]))];
  const found = await findByTerms(db, {
    termIds,
    readings: hearings.flatMap((terms) => [
      termIds.map((id) => terms.get(id)?.said ?? 0),
      termIds.map((id) => terms.get(id)?.meant ?? 0),
    ]),
    day,
  });
  return rankCandidates(reading, found);
}
