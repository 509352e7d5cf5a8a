import type { ConsoleReviewTexts } from './console-review.vi.ts';

/** The words of `console-review.vi.ts` in English. */
export const consoleReviewEn: ConsoleReviewTexts = {
  title: 'How much the cards help',
  back: 'Back to the calls',
  period: 'Period',
  days: (count) => (count === 1 ? 'Today' : `Last ${count} days`),
  lead: 'This page is about the cards; nobody who answers calls is rated by it.',
  few: (calls) =>
    `Only ${calls === 1 ? 'one call' : `${calls} calls`} so far: counts say something, shares do not yet.`,
  none: { title: 'No calls in this period', text: 'Once there are calls, their figures stand here.' },
  of: (part, whole) => `${part} of ${whole}`,
  percent: (share) => `${Math.round(share * 100)}%`,
  calls: 'Calls',
  callsText: (heard) => `${heard} with words that a feed told`,
  assisted: 'Calls in which a card was used',
  assistedText: 'At least one card was marked as used, or copied.',
  used: 'Cards that were used',
  usedText: (opened, dismissed, judged) =>
    `Of those that stood on the page: ${opened} opened, ${dismissed} put aside, ${judged} said to be wrong, missing something or outdated`,
  time: 'The first card that helped came after',
  timeText: (most) =>
    `From the caller’s first words; half of the calls were faster${most === null ? '' : `, 95% within ${most}`}.`,
  noTime: 'None yet',
  seconds: (count) => (count < 60 ? `${count} s` : `${Math.floor(count / 60)} min ${count % 60} s`),
  wrapped: 'Calls summed up',
  wrappedText: 'Of those that ended.',
  categories: 'What people call about',
  gaps: 'What is lacking',
  gapsText: 'By procedure; each is already a task for an editor on the page of gaps.',
  noGaps: 'No card was said to be wrong, missing something or outdated, and every question had an answer.',
  topic: 'Procedure',
  noTopic: 'No procedure was found',
  wrong: 'Wrong',
  missing: 'Missing',
  outdated: 'Outdated',
  unanswered: 'No answer',
};
