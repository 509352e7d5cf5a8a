import type { Database } from '#db/database.ts';
import { findByTerms } from '#db/passages.ts';
import { type Ranked, rankCandidates } from './rank-candidates.ts';
import type { Reading } from './read-question.ts';

/** What the question may be about on that day in Viet Nam, best first, at most 40: one round trip to the database. */
export async function findEntries(db: Database, reading: Reading, day: string): Promise<readonly Ranked[]> {
  const found = await findByTerms(db, {
    termIds: reading.terms.map((term) => term.id),
    asSaid: reading.terms.map((term) => term.said),
    asMeant: reading.terms.map((term) => term.meant),
    day,
  });
  return rankCandidates(reading, found);
}
