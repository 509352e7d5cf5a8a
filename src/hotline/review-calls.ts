import { countCalls, listCallGaps } from '#db/call-reviews.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { CallCounts, CallTopicGap } from './call-counts.ts';

export const reviewPeriods = [7, 30, 90] as const;
export type ReviewPeriod = (typeof reviewPeriods)[number];

const day = 86_400_000;
const mostTopics = 20;

export type CallReview = {
  readonly counts: CallCounts;
  readonly gaps: readonly CallTopicGap[];
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
  const span = { agencies: staff.agencies, from: new Date(to.getTime() - days * day), to };
  const [counts, gaps] = await Promise.all([
    countCalls(db, span),
    listCallGaps(db, { ...span, most: mostTopics }),
  ]);
  return { counts, gaps };
}
