import { countCalls, listCallCategories, listCallGaps } from '#db/call-reviews.ts';
import { dayInVietnam } from '#src/clock.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { CallCounts, CallTopicGap } from './call-counts.ts';

/** In days; 1 is today. */
export const reviewPeriods = [1, 7, 30, 90] as const;
export type ReviewPeriod = (typeof reviewPeriods)[number];

const day = 86_400_000;
const mostTopics = 20;

export type CallReview = {
  readonly counts: CallCounts;
  readonly gaps: readonly CallTopicGap[];
  readonly categories: Awaited<ReturnType<typeof listCallCategories>>;
};

/**
 * How much the cards help in calls, and what they lack, for a supervisor and the agencies that they see. It measures
 * the cards: nobody of the staff is counted by name.
 */
export async function reviewCalls(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  staff: Staff,
  days: ReviewPeriod,
): Promise<CallReview> {
  demandRight(staff, 'hotline.review');
  const to = clock.now();
  const span = { agencies: staff.agencies, from: beginOf(days, to), to };
  const [counts, gaps, categories] = await Promise.all([
    countCalls(db, span),
    listCallGaps(db, { ...span, most: mostTopics }),
    listCallCategories(db, span),
  ]);
  return { counts, gaps, categories };
}

/** Today begins at midnight in Vietnam. */
function beginOf(days: ReviewPeriod, to: Date): Date {
  return days === 1 ? new Date(`${dayInVietnam(to)}T00:00:00+07:00`) : new Date(to.getTime() - days * day);
}
