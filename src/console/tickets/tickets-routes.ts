import type { ConsoleRoute, Visit } from '#src/console/console-route.ts';
import { sendPage } from '#src/console/frame/send-page.ts';
import { Fault } from '#src/fault.ts';
import { openTicketPhoto } from '#src/inbox/open-ticket-photo.ts';
import { listForStaff } from '#src/tickets/list-for-staff.ts';
import { showForStaff } from '#src/tickets/show-for-staff.ts';
import { askedTickets } from './asked-tickets.ts';
import { changeManyTickets } from './change-many-tickets.tsx';
import { exportTicketFile } from './export-ticket-file.ts';
import { changeOneTicket, ticketSteps, unmaskOneTicket } from './post-ticket.tsx';
import { TicketPage } from './ticket-page.tsx';
import { TicketsPage } from './tickets-page.tsx';

export const ticketsRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/tickets', right: 'tickets.read', answer: list },
  { method: 'post', path: '/tickets/many', right: 'tickets.work', answer: changeManyTickets },
  { method: 'post', path: '/tickets/export', right: 'tickets.export', answer: exportTicketFile },
  { method: 'get', path: '/tickets/:ticket', right: 'tickets.read', answer: show },
  { method: 'get', path: '/tickets/:ticket/photos/:photo', right: 'tickets.read', answer: photo },
  { method: 'post', path: '/tickets/:ticket/unmask', right: 'personal.unmask', answer: unmaskOneTicket },
  ...ticketSteps.map(
    (step): ConsoleRoute => ({
      method: 'post',
      path: `/tickets/:ticket/${step}`,
      right: 'tickets.work',
      answer: (visit) => changeOneTicket(visit, step),
    }),
  ),
];

async function list(visit: Visit): Promise<Response> {
  const asked = askedTickets(visit.c.req.query());
  const page = await listForStaff(visit.resources, visit.staff, asked);
  return await sendPage(visit.c, TicketsPage({ visit, asked, page }));
}

async function show(visit: Visit): Promise<Response> {
  const shown = await showForStaff(visit.resources, visit.staff, visit.c.req.param('ticket') ?? '');
  if (!shown) throw new Fault('not-found', 'There is no such ticket.');
  return await sendPage(visit.c, TicketPage({ visit, shown }));
}

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/** A picture as it was stored; in a page of its own it can do nothing, and anything else is only saved. */
async function photo(visit: Visit): Promise<Response> {
  const { c, resources, staff } = visit;
  const asked = { code: c.req.param('ticket') ?? '', photo: c.req.param('photo') ?? '' };
  const read = await openTicketPhoto(resources, staff, asked);
  if (read.kind !== 'file') throw new Fault('not-found', 'There is no such photo.');
  const { type, body } = read.file;
  const isPicture = pictures.has(type);
  c.header('Content-Security-Policy', "default-src 'none'; sandbox");
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Cache-Control', 'no-store');
  c.header('Content-Disposition', isPicture ? 'inline' : 'attachment; filename="tep-dinh-kem"');
  c.header('Content-Type', isPicture ? type : 'application/octet-stream');
  return c.body(new Uint8Array(body));
}
