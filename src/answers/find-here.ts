import { findEntries } from '#knowledge/find-entries.ts';
import { demoProvince } from '#knowledge/local/overlay.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import type { Reading } from '#knowledge/read-question.ts';
import type { Resources } from '#src/resources.ts';
import type { Turn } from './turn.ts';

/** What the question may be about at this centre, best first; what was invented answers in the demo province alone. */
export async function findHere(
  { db }: Pick<Resources, 'db'>,
  { centre, today }: Pick<Turn, 'centre' | 'today'>,
  reading: Reading,
): Promise<readonly Ranked[]> {
  const found = await findEntries(db, reading, today);
  return centre.province === demoProvince ? found : found.filter(({ demo }) => !demo);
}
