import type { ConsoleResources } from '#src/console/console-resources.ts';
import type { Staff } from '#src/people/staff.ts';
import { changeTicket } from '#src/tickets/change-ticket.ts';
import { escalateTicket } from '#src/tickets/escalate-ticket.ts';
import { findColleagueFor } from '#src/tickets/find-colleague-for.ts';
import type { Moved } from '#src/tickets/move-ticket.ts';
import { noteTicket } from '#src/tickets/note-ticket.ts';
import type { Category } from '#src/tickets/propose-agency.ts';
import { takeUpTicket } from '#src/tickets/take-up-ticket.ts';

type Seen = { readonly code: string; readonly seen: number };

/** One thing that staff does with one report, as its form says it. */
export type TicketStep = Seen &
  (
    | { readonly step: 'take' | 'put-back' }
    | { readonly step: 'give'; readonly to: string }
    | { readonly step: 'answer'; readonly answer: string }
    | { readonly step: 'assign'; readonly agency: string }
    | { readonly step: 'forward'; readonly agency: string; readonly why: string }
    | { readonly step: 'correct'; readonly category: Category }
    | { readonly step: 'reject' | 'close' | 'reopen' | 'escalate'; readonly why: string }
    | { readonly step: 'note'; readonly note: string }
  );

/** Does it, and tells whoever looks at the queue or at this report. */
export async function stepTicket(resources: ConsoleResources, by: Staff, asked: TicketStep): Promise<Moved> {
  const moved = await step(resources, by, asked);
  if (moved.kind === 'moved') {
    resources.signals.say('staff', 'tickets');
    resources.signals.say('staff', `ticket ${asked.code}`);
  }
  return moved;
}

async function step(resources: ConsoleResources, by: Staff, asked: TicketStep): Promise<Moved> {
  const { code, seen } = asked;
  const name = { code };
  switch (asked.step) {
    case 'take':
      return await takeUpTicket(resources, by, { code, seen, assignee: { id: by.id, name: by.name } });
    case 'put-back':
      return await takeUpTicket(resources, by, { code, seen, assignee: null });
    case 'give': {
      const assignee = await findColleagueFor(resources, by, { code, id: asked.to });
      return assignee ? await takeUpTicket(resources, by, { code, seen, assignee }) : { kind: 'unknown' };
    }
    case 'assign':
      return await changeTicket(resources, by, {
        ...{ name, seen },
        change: { act: 'assign', agency: asked.agency, why: null },
      });
    case 'escalate':
      return await escalateTicket(resources, by, { code, seen, why: asked.why });
    case 'note':
      return await noteTicket(resources, by, { code, note: asked.note });
    default: {
      const { step: act, code: _code, seen: _seen, ...rest } = asked;
      // What is left are the acts of `changeTicket` by their own names, each with its own fields.
      const change = { act, ...rest } as Parameters<typeof changeTicket>[2]['change'];
      return await changeTicket(resources, by, { name, seen, change });
    }
  }
}
