import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { reviewCalls, reviewPeriods } from '#src/hotline/review-calls.ts';
import { ReviewPage } from './review-page.tsx';

/** `GET /console/hotline/review?days=30`. */
export async function showReview(visit: Visit): Promise<Response> {
  const asked = Number(visit.c.req.query('days'));
  const days = reviewPeriods.find((period) => period === asked) ?? 30;
  const review = await reviewCalls(visit.resources, visit.staff, days);
  return await sendPage(visit.c, <ReviewPage {...{ visit, days, review }} />);
}
