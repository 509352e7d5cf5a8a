import { tellTicketNews } from '#src/conversations/matters/tell-ticket-news.ts';
import type { Chore } from '#src/conversations/start-chores.ts';
import type { Working } from '#src/conversations/working.ts';
import { askSurveys } from './ask-surveys.ts';

const newsMs = 2_000;
const askMs = 60_000;

/** Citizens hear of the answers to their reports, and are asked how things went. */
export function surveyChores(
  resources: Pick<Working, 'db' | 'clock' | 'channels' | 'signals'>,
): readonly Chore[] {
  return [
    { name: 'tell-ticket-news', everyMs: newsMs, once: () => tellTicketNews(resources) },
    { name: 'ask-surveys', everyMs: askMs, once: () => askSurveys(resources) },
  ];
}
