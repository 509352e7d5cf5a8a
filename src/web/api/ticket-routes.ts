import type { Context } from 'hono';
import { Fault } from '#src/fault.ts';
import { demandKey } from '#src/keys/demand-key.ts';
import { changeTicket } from '#src/tickets/change-ticket.ts';
import type { Moved } from '#src/tickets/move-ticket.ts';
import { type Sent, sendTicket } from '#src/tickets/send-ticket.ts';
import { showTicket, showTickets } from '#src/tickets/show-ticket.ts';
import { trackTicket } from '#src/tickets/track-ticket.ts';
import { readTrackingCode } from '#src/tickets/tracking-code.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { parseAs, readJsonBody } from './read-json-body.ts';
import {
  idempotencySchema,
  newTicketSchema,
  ticketChangeSchema,
  ticketQuerySchema,
} from './ticket-schema.ts';

type Route = (c: Context<HttpEnv>) => Promise<Response>;
type Program = { readonly kind: 'program'; readonly keyId: string };

/** `POST /api/v1/tickets` */
export function postTicket(resources: RouteResources): Route {
  return async (c) => {
    const by = await programOf(resources, c, 'tickets.write');
    const given = parseAs(idempotencySchema, { 'idempotency-key': c.req.header('Idempotency-Key') ?? '' });
    const ticket = await readJsonBody(c, newTicketSchema);
    const taken = takenOf(
      await sendTicket(resources, by, { ticket, idempotencyKey: given['idempotency-key'] }),
    );
    return c.json(taken, taken.again ? 200 : 201);
  };
}

/** `GET /api/v1/tickets` */
export function getTickets(resources: RouteResources): Route {
  return async (c) => {
    await programOf(resources, c, 'tickets.read');
    const { state, agency, changedSince, after, limit } = parseAs(ticketQuerySchema, c.req.query());
    const since = changedSince === undefined ? null : new Date(changedSince);
    const asked = {
      state: state ?? null,
      agency: agency ?? null,
      changedSince: since,
      after: after ?? null,
      limit,
    };
    return c.json(await showTickets(resources, asked));
  };
}

/** `GET /api/v1/tickets/:code` */
export function getTicket(resources: RouteResources): Route {
  return async (c) => {
    await programOf(resources, c, 'tickets.read');
    const ticket = await showTicket(resources, codeOf(c));
    if (!ticket) throw noSuchTicket();
    return c.json(ticket);
  };
}

/** `POST /api/v1/tickets/:code/changes` */
export function postTicketChange(resources: RouteResources): Route {
  return async (c) => {
    const by = await programOf(resources, c, 'tickets.write');
    const change = await readJsonBody(c, ticketChangeSchema);
    const name = { code: codeOf(c) };
    return c.json(movedOf(await changeTicket(resources, by, { name, change })));
  };
}

/** `GET /api/v1/tracking/:code`: without a key, the same for a wrong code and for none. */
export function getTracking(resources: RouteResources): Route {
  return async (c) => {
    const tracked = await trackTicket(resources, c.req.param('code') ?? '');
    if (tracked.kind !== 'found') throw noSuchTicket();
    c.header('Cache-Control', 'no-store');
    return c.json(tracked.ticket);
  };
}

async function programOf(
  resources: RouteResources,
  c: Context<HttpEnv>,
  scope: 'tickets.read' | 'tickets.write',
): Promise<Program> {
  const { id } = await demandKey(resources, c.req.header('Authorization'), scope);
  return { kind: 'program', keyId: id };
}

function codeOf(c: Context<HttpEnv>): string {
  const code = readTrackingCode(c.req.param('code') ?? '');
  if (code === null) throw noSuchTicket();
  return code;
}

function takenOf(sent: Sent): { readonly code: string; readonly again: boolean } {
  switch (sent.kind) {
    case 'taken':
      return { code: sent.code, again: sent.again };
    case 'other-under-key':
      throw new Fault('conflict', 'Another report was sent under this Idempotency-Key.');
    case 'no-anonymous':
      throw new Fault('invalid', 'reporter: this centre takes no report without a name.');
    case 'reporter-incomplete':
      throw new Fault('invalid', `reporter: lacks ${sent.missing.join(', ')}.`);
  }
}

function movedOf(moved: Moved) {
  switch (moved.kind) {
    case 'moved':
      return { state: moved.state };
    case 'unknown':
      throw noSuchTicket();
    case 'forbidden':
      throw new Fault('forbidden', 'Only its citizen may do this.');
    case 'not-now':
    case 'changed-meanwhile':
      throw new Fault('conflict', `The report is ${moved.state}.`);
    case 'owned-elsewhere':
      throw new Fault(
        'conflict',
        `The report is owned by ${moved.owner}: it is changed there, and followed here.`,
      );
  }
}

function noSuchTicket(): Fault {
  return new Fault('not-found', 'There is no report with this code.');
}
