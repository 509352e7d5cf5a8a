import { auditChores } from '#src/audit/audit-chores.ts';
import { embeddingChores } from '#src/conversations/embedding-chores.ts';
import { forgettingChores } from '#src/conversations/forgetting-chores.ts';
import { lateChores } from '#src/conversations/late-chores.ts';
import { lineChores } from '#src/conversations/line/line-chores.ts';
import { noticeChores } from '#src/conversations/notices/notice-chores.ts';
import type { Chore } from '#src/conversations/start-chores.ts';
import { catalogueChores } from '#src/desk/catalogue-chores.ts';
import { gapChores } from '#src/gaps/gap-chores.ts';
import { callChores } from '#src/hotline/call-chores.ts';
import { lapsedChores } from '#src/inbox/lapsed-chores.ts';
import { monitoringChores } from '#src/monitoring/monitoring-chores.ts';
import { peopleChores } from '#src/people/people-chores.ts';
import { surveyChores } from '#src/surveys/survey-chores.ts';
import { filingChores } from '#src/tickets/filing-chores.ts';
import { proposingChores } from '#src/tickets/proposing-chores.ts';

type Held = Parameters<typeof forgettingChores>[0] &
  Parameters<typeof lateChores>[0] &
  Parameters<typeof lineChores>[0] &
  Parameters<typeof embeddingChores>[0] &
  Parameters<typeof filingChores>[0] &
  Parameters<typeof proposingChores>[0] &
  Parameters<typeof noticeChores>[0] &
  Parameters<typeof surveyChores>[0] &
  Parameters<typeof gapChores>[0] &
  Parameters<typeof catalogueChores>[0] &
  Parameters<typeof lapsedChores>[0] &
  Parameters<typeof callChores>[0] &
  Parameters<typeof monitoringChores>[0];

/** What a program does that works conversations: each list begins by itself, so that a long one delays no other. */
export function workerChores(held: Held): readonly (readonly Chore[])[] {
  return [
    [...forgettingChores(held), ...lateChores(held)],
    lineChores(held),
    embeddingChores(held),
    filingChores(held),
    proposingChores(held),
    noticeChores(held),
    monitoringChores(held),
    surveyChores(held),
    [...auditChores(held), ...peopleChores(held)],
    gapChores(held),
    catalogueChores(held),
    lapsedChores(held),
    callChores(held),
  ];
}
