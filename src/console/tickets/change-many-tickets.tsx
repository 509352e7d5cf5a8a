import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readForm } from '#src/console/read-form.ts';
import { Fault } from '#src/fault.ts';
import { changeMany, mostAtOnce } from '#src/tickets/change-many.ts';
import type { StaffChange } from '#src/tickets/change-ticket.ts';
import { listForStaff } from '#src/tickets/list-for-staff.ts';
import { categories } from '#src/tickets/propose-agency.ts';
import { askedTickets } from './asked-tickets.ts';
import { ManyPage } from './many-page.tsx';
import { TicketsPage } from './tickets-page.tsx';
import { ticketsTexts } from './tickets-texts.ts';

const manySchema = z.strictObject({
  codes: z
    .union([z.string(), z.array(z.string()).max(mostAtOnce)])
    .default([])
    .transform((given) => [given].flat()),
  act: z.enum(['assign', 'forward', 'correct']),
  agency: z.string().trim().max(200).default(''),
  category: z.enum(['', ...categories]).default(''),
  why: z.string().trim().max(500).default(''),
});
type Filled = z.infer<typeof manySchema>;

/** `POST /console/tickets/many`: the same for all that were picked, each for itself. */
export async function changeManyTickets(visit: Visit): Promise<Response> {
  const { resources, staff, c } = visit;
  const read = await readForm(visit, manySchema);
  if (read.kind === 'wrong') throw new Fault('invalid', 'The form cannot be read.');
  const { codes } = read.values;
  const change = changeOf(read.values);
  if (change === null || codes.length === 0) {
    const asked = askedTickets(c.req.query());
    const page = await listForStaff(resources, staff, asked);
    const { bulkNone, bulkLacks } = ticketsTexts(visit.language);
    const wrong = codes.length === 0 ? bulkNone : bulkLacks[read.values.act];
    return await sendPage(c, TicketsPage({ visit, asked, page, wrong, typed: read.values }), 422);
  }
  const changed = await changeMany(resources, staff, { codes, change });
  resources.signals.say('staff', 'tickets');
  return await sendPage(c, ManyPage({ visit, changed }));
}

function changeOf({ act, agency, category, why }: Filled): StaffChange | null {
  switch (act) {
    case 'assign':
      return agency ? { act, agency, why: why || null } : null;
    case 'forward':
      return agency && why ? { act, agency, why } : null;
    case 'correct':
      return category ? { act, category } : null;
  }
}
