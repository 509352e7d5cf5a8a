import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { redirect } from '#src/console/redirect.ts';
import { Fault } from '#src/fault.ts';
import { seesAgency } from '#src/people/rights.ts';
import { asEverybodyReads } from '#src/tickets/as-everybody-reads.ts';
import { categories } from '#src/tickets/propose-agency.ts';
import { showForStaff } from '#src/tickets/show-for-staff.ts';
import { shortestReason, unmaskTicket } from '#src/tickets/unmask-ticket.ts';
import { movedWords } from './moved-words.ts';
import { stepTicket, type TicketStep } from './step-ticket.ts';
import { TicketPage, type TicketPageProps } from './ticket-page.tsx';
import { ticketsTexts } from './tickets-texts.ts';

/** Each is an address below a report's own. */
export const ticketSteps = [
  ...(['take', 'put-back', 'give', 'answer', 'assign', 'forward', 'correct'] as const),
  ...(['reject', 'close', 'reopen', 'escalate', 'note'] as const),
];

const seen = z.coerce.number().int().min(0);
const why = z.string().trim().min(shortestReason).max(500);
const agency = z.string().trim().min(1).max(200);

const schemas = {
  take: z.strictObject({ seen }),
  'put-back': z.strictObject({ seen }),
  give: z.strictObject({ seen, to: z.string().min(1).max(100) }),
  answer: z.strictObject({ seen, answer: z.string().trim().min(1).max(4000) }),
  assign: z.strictObject({ seen, agency }),
  forward: z.strictObject({ seen, agency, why }),
  correct: z.strictObject({ seen, category: z.enum(categories) }),
  reject: z.strictObject({ seen, why }),
  close: z.strictObject({ seen, why }),
  reopen: z.strictObject({ seen, why }),
  escalate: z.strictObject({ seen, why }),
  note: z.strictObject({ seen, note: z.string().trim().min(1).max(2000) }),
} satisfies Readonly<Record<TicketStep['step'], z.ZodType>>;

const said: Readonly<Record<TicketStep['step'], string>> = {
  take: 'taken',
  'put-back': 'put-back',
  give: 'given',
  answer: 'answered',
  assign: 'assigned',
  forward: 'forwarded',
  correct: 'corrected',
  reject: 'rejected',
  close: 'closed',
  reopen: 'reopened',
  escalate: 'escalated',
  note: 'noted',
};

/** `POST /console/tickets/:ticket/<step>` */
export async function changeOneTicket(visit: Visit, step: TicketStep['step']): Promise<Response> {
  const code = visit.c.req.param('ticket') ?? '';
  const read = await readForm(visit, schemas[step]);
  if (read.kind === 'wrong') {
    if (!('why' in read.wrong)) throw new Fault('invalid', 'The form cannot be read.');
    return await sayAgain(visit, 422, { typed: { act: step, ...textsOf(read.given) } });
  }
  const { answer } = textsOf(read.values);
  const shown = answer === undefined ? undefined : asEverybodyReads(answer);
  if (shown !== undefined && shown !== answer) {
    const trouble = ticketsTexts(visit.language).answerMasked;
    return await sayAgain(visit, 422, { trouble, typed: { answer: shown } });
  }
  // Which schema was read by is told by the step: the two come from one table.
  const moved = await stepTicket(visit.resources, visit.staff, { step, code, ...read.values } as TicketStep);
  if (moved.kind === 'unknown') throw new Fault('not-found', 'There is no such ticket.');
  if (moved.kind !== 'moved') {
    const trouble = movedWords(moved, ticketsTexts(visit.language));
    return await sayAgain(visit, 409, { trouble, typed: textsOf(read.values) });
  }
  const { agency: to } = textsOf(read.values);
  // Whoever gives a report beyond what they see does not see it any more.
  if (to !== undefined && !seesAgency(visit.staff, to)) return redirect(visit, '/tickets', 'passed');
  return redirect(visit, `/tickets/${code}`, said[step]);
}

const unmaskSchema = z.strictObject({ why });

/** `POST /console/tickets/:ticket/unmask`: shown in the answer and nowhere else. */
export async function unmaskOneTicket(visit: Visit): Promise<Response> {
  const code = visit.c.req.param('ticket') ?? '';
  const read = await readForm(visit, unmaskSchema);
  if (read.kind === 'wrong') {
    return await sayAgain(visit, 422, { typed: { unmaskWhy: textsOf(read.given).why ?? '' } });
  }
  const unmasked = await unmaskTicket(visit.resources, visit.staff, { code, ...read.values });
  if (!unmasked) throw new Fault('not-found', 'There is no such ticket.');
  return await sayAgain(visit, 200, { unmasked });
}

/** The report as it stands now, with what was typed and why it was not done. */
async function sayAgain(
  visit: Visit,
  status: 200 | 409 | 422,
  also: Pick<TicketPageProps, 'trouble' | 'typed' | 'unmasked'>,
): Promise<Response> {
  const shown = await showForStaff(visit.resources, visit.staff, visit.c.req.param('ticket') ?? '');
  if (!shown) throw new Fault('not-found', 'There is no such ticket.');
  return await sendPage(visit.c, TicketPage({ visit, shown, ...also }), status);
}

function textsOf(given: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
