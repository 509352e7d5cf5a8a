import { createHttpOwner } from '#src/tickets/http-owner.ts';
import { ticketConfigSchema } from '#src/tickets/ticket-config.ts';
import { ownTable } from '#src/tickets/ticket-owner.ts';
import { type TicketSettings, usualPace } from '#src/tickets/ticket-settings.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { Fault } from './fault.ts';

/** How this centre takes reports, and the system that owns them. Throws one readable list of what is wrong in `TICKETS`. */
export function openTickets(
  { json, ownerSecret }: Config['tickets'],
  { clock, fetch }: { readonly clock: Clock; readonly fetch: typeof globalThis.fetch },
): TicketSettings {
  const parsed = ticketConfigSchema.safeParse(read(json));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  TICKETS.${issue.path.join('.')}: ${issue.message}`);
    throw new Fault('misconfigured', `The environment is not usable:\n${lines.join('\n')}`);
  }
  const { owner, agencies, anonymous, deadlines } = parsed.data;
  const needsSecret = owner !== null && (owner.signed || owner.authorization !== 'none');
  if (needsSecret && !ownerSecret) {
    throw new Fault(
      'misconfigured',
      'The environment is not usable:\n  TICKETS_OWNER_SECRET: is demanded by TICKETS.owner',
    );
  }
  return {
    ...{ anonymous, deadlines, agencies, pace: usualPace },
    owner: owner === null ? ownTable : createHttpOwner({ mapping: owner, secret: ownerSecret, fetch, clock }),
  };
}

function read(json: string | null): unknown {
  try {
    return json === null ? {} : JSON.parse(json);
  } catch {
    throw new Fault('misconfigured', 'The environment is not usable:\n  TICKETS: is not JSON');
  }
}
