import { createHttpOwner } from '#src/tickets/http-owner.ts';
import { ticketConfigSchema } from '#src/tickets/ticket-config.ts';
import { createHttpListener } from '#src/tickets/ticket-listener.ts';
import { ownTable } from '#src/tickets/ticket-owner.ts';
import { type TicketSettings, usualPace } from '#src/tickets/ticket-settings.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { Fault } from './fault.ts';

/** How this centre takes reports, and the system that owns them. Throws one readable list of what is wrong in `TICKETS`. */
export function openTickets(
  { json, ownerSecret, listenerSecret }: Config['tickets'],
  { clock, fetch }: { readonly clock: Clock; readonly fetch: typeof globalThis.fetch },
): TicketSettings {
  const parsed = ticketConfigSchema.safeParse(read(json));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  TICKETS.${issue.path.join('.')}: ${issue.message}`);
    throw new Fault('misconfigured', `The environment is not usable:\n${lines.join('\n')}`);
  }
  const { owner, listener, agencies, anonymous, deadlines } = parsed.data;
  const needsSecret = owner !== null && (owner.signed || owner.authorization !== 'none');
  if (needsSecret && !ownerSecret) {
    throw new Fault(
      'misconfigured',
      'The environment is not usable:\n  TICKETS_OWNER_SECRET: is demanded by TICKETS.owner',
    );
  }
  if (listener !== null && !listenerSecret) {
    throw new Fault(
      'misconfigured',
      'The environment is not usable:\n  TICKETS_LISTENER_SECRET: is demanded by TICKETS.listener',
    );
  }
  return {
    ...{ anonymous, deadlines, agencies, served: [], pace: usualPace },
    owner: owner === null ? ownTable : createHttpOwner({ mapping: owner, secret: ownerSecret, fetch, clock }),
    listener:
      listener !== null && listenerSecret
        ? createHttpListener({ url: listener, secret: listenerSecret, fetch, clock })
        : null,
  };
}

function read(json: string | null): unknown {
  try {
    return json === null ? {} : JSON.parse(json);
  } catch {
    throw new Fault('misconfigured', 'The environment is not usable:\n  TICKETS: is not JSON');
  }
}
