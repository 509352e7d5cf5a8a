import type { Hono } from 'hono';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { limitAddresses } from '#src/web/http/limit-addresses.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import {
  getTicketPromise,
  getTicketsPromise,
  postTicketChangePromise,
  postTicketPromise,
  trackTicketPromise,
} from './ticket-promises.ts';
import { getTicket, getTickets, getTracking, postTicket, postTicketChange } from './ticket-routes.ts';

/** Reports for the programs of a centre, and how one stands for whoever has its code. */
export function openTicketRoutes(app: Hono<HttpEnv>, resources: RouteResources): void {
  const programs = limitAddresses(resources, 'tickets');
  app.post('/api/v1/tickets', postTicketPromise, programs, postTicket(resources));
  app.get('/api/v1/tickets', getTicketsPromise, programs, getTickets(resources));
  app.get('/api/v1/tickets/:code', getTicketPromise, programs, getTicket(resources));
  app.post('/api/v1/tickets/:code/changes', postTicketChangePromise, programs, postTicketChange(resources));
  // Counted apart: whoever walks through codes takes nothing from the questions of their neighbours' address.
  const citizens = limitAddresses(resources, 'tracking');
  app.get('/api/v1/tracking/:code', trackTicketPromise, citizens, getTracking(resources));
}
