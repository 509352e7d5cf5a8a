import { dayInVietnam } from '#src/clock.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Badge, type Tone } from '#src/console/frame/badge.tsx';
import type { StaffTicket } from '#src/tickets/list-for-staff.ts';
import { ticketsTexts } from './tickets-texts.ts';

const dayMs = 86_400_000;
const soonDays = 3;

/** How near its limit is: in words, which the colour repeats. Nothing for what is answered. */
export function DueBadge({ visit, ticket }: { readonly visit: Visit; readonly ticket: StaffTicket }) {
  const texts = ticketsTexts(visit.language);
  if (['answered', 'closed', 'rejected'].includes(ticket.state)) return null;
  const due = dueOf(ticket);
  if (due === null) return <span class="text-secondary">{texts.noDue}</span>;
  const left = daysBetween(dayInVietnam(visit.resources.clock.now()), due);
  const isPassing = due === ticket.forwardBy && due !== ticket.answerBy;
  const said = isPassing ? texts.passing : texts;
  const tone: Tone = left < 0 ? 'red' : left <= soonDays ? 'yellow' : 'secondary';
  const words = left < 0 ? said.overdue(-left) : left === 0 ? said.dueToday : said.dueIn(left);
  return <Badge tone={tone}>{words}</Badge>;
}

/** The limit that counts now: that of passing it on, while nobody did, and that of the answer. */
export function dueOf({ state, forwardBy, answerBy }: StaffTicket): string | null {
  if (state !== 'filed' && state !== 'reopened') return answerBy;
  return [forwardBy, answerBy].filter((day) => day !== null).toSorted()[0] ?? null;
}

/** While nobody passed it on there are two: by when that is due, and what the citizen was told. */
export function Limits({ visit, ticket }: { readonly visit: Visit; readonly ticket: StaffTicket }) {
  const texts = ticketsTexts(visit.language);
  const { answerBy } = ticket;
  const due = dueOf(ticket);
  const said = [
    due && due !== answerBy ? texts.passing.dueOn(dayWords(due)) : null,
    answerBy ? texts.dueOn(dayWords(answerBy)) : null,
  ].filter(Boolean);
  return said.length > 0 ? <span class="text-secondary">{said.join(' · ')}</span> : null;
}

function daysBetween(today: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / dayMs);
}

/** "23/11/2026" */
export function dayWords(day: string): string {
  return day.split('-').toReversed().join('/');
}
