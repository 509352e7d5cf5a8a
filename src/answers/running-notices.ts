import { listRunningNotices, type RunningNotice } from '#db/notice-entries.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';

/** More than these hide what people came for. */
const mostTold = 2;

/** What a centre tells for some days, while it runs; the one that ends first before the others. */
export async function runningNotices({
  db,
  clock,
}: Pick<Resources, 'db' | 'clock'>): Promise<readonly RunningNotice[]> {
  return await listRunningNotices(db, dayInVietnam(clock.now()), mostTold);
}
