import {
  listDiffering,
  listEnding,
  listMarked,
  listOldSources,
  listPopular,
  type ToCheck,
} from '#db/desk-checks.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';

export const checkLists = ['ending', 'old-source', 'differing', 'marked', 'popular'] as const;
export type CheckList = (typeof checkLists)[number];

const most = 200;
const dayMs = 86_400_000;
/** How near the last day is when somebody should look, and how long ago it may have been. */
const endingWithin = 60;
const popularDays = 30;

/** Entries that somebody should look at: one list for each reason. `olderThan` are days, for sources. */
export async function listChecks(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  { list, olderThan }: { readonly list: CheckList; readonly olderThan: number },
): Promise<readonly ToCheck[]> {
  const now = clock.now();
  const day = dayInVietnam(now);
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  switch (list) {
    case 'ending':
      return await listEnding(db, { day, within: endingWithin, most });
    case 'old-source':
      return await listOldSources(db, { day, before: dayInVietnam(ago(olderThan)).slice(0, 7), most });
    case 'differing':
      return await listDiffering(db, { day, most });
    case 'marked':
      return await listMarked(db, { day, most });
    case 'popular':
      return await listPopular(db, { day, since: ago(popularDays), most });
  }
}
