import { escalateTickets } from '#db/escalate-tickets.ts';
import { callAPerson, listStuck, noteExternalState, takeToFollow } from '#db/ticket-filings.ts';
import { dropStaleDrafts, listOverdue } from '#db/tickets.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Chore } from '#src/conversations/start-chores.ts';
import type { Health } from '#src/health.ts';
import { fileTicket } from './file-ticket.ts';
import { followTicket } from './follow-ticket.ts';
import { tellListener } from './tell-listener.ts';
import { settingsOf, type Ticketing } from './ticket-settings.ts';

const fileMs = 2_000;
const followMs = 60_000;
const lookMs = 600_000;
/** In one go, so that a stop is heard. */
const mostAtOnce = 200;
const day = 86_400_000;
/** Whoever was silent for a day begins anew (`mostMinutes` of a conversation's matter): nothing of them is kept for it. */
const draftDays = 1;

/** What is done by itself so that every confirmed ticket is filed, once, and none is forgotten. */
export function filingChores(
  resources: Ticketing & { readonly health: Pick<Health, 'note'> },
): readonly Chore[] {
  return [
    { name: 'file-tickets', everyMs: fileMs, once: () => fileDue(resources) },
    { name: 'tell-of-tickets', everyMs: fileMs, once: () => tellDue(resources) },
    { name: 'follow-tickets', everyMs: followMs, once: () => followDue(resources) },
    { name: 'watch-tickets', everyMs: lookMs, once: () => watch(resources) },
  ];
}

/** Files everything that is due; how many were. Also what a program left in the middle of it. */
export async function fileDue(resources: Ticketing): Promise<number> {
  for (let done = 0; done < mostAtOnce; done++) if ((await fileTicket(resources)) === 'idle') return done;
  return mostAtOnce;
}

/** Tells the listener everything that is due; how much it was. */
export async function tellDue(resources: Ticketing): Promise<number> {
  for (let done = 0; done < mostAtOnce; done++) if ((await tellListener(resources)) === 'idle') return done;
  return mostAtOnce;
}

/** Asks the owner how its tickets stand, the longest unasked first. */
export async function followDue(resources: Ticketing): Promise<number> {
  const { owner, pace } = settingsOf(resources);
  if (owner.isOurs) return 0;
  const due = await takeToFollow(resources.db, owner.name, { everyMs: pace.followMs, most: mostAtOnce });
  let changed = 0;
  for (const filing of due) {
    const word = await owner.read(filing.externalId);
    if (!word || word.said === filing.externalState) continue;
    changed += 1;
    await followTicket(resources, { ticketId: filing.ticketId, word });
    await noteExternalState(resources.db, filing.id, word.said);
  }
  return changed;
}

/** What people have to see: filings of which nothing is known, limits that have passed. */
async function watch(resources: Parameters<typeof filingChores>[0]): Promise<void> {
  const { db, clock, log, health } = resources;
  const now = clock.now();
  await dropStaleDrafts(db, new Date(now.getTime() - draftDays * day));
  await callAPerson(db, settingsOf(resources).pace.personMs);
  const stuck = await listStuck(db, mostAtOnce);
  health.note('tickets-stuck', stuck.length > 0 ? `${stuck.length} confirmed tickets are not filed` : null);
  if (stuck.length > 0) log.error('tickets.stuck', { tickets: stuck.length });
  await escalateDue(resources);
  const late = await listOverdue(db, dayInVietnam(now), mostAtOnce);
  health.note('tickets-overdue', late.length > 0 ? `${late.length} tickets are past a limit` : null);
  if (late.length > 0) log.warn('tickets.overdue', { tickets: late.length });
}

/** Reports of which a limit has passed since: each limit once, with the agency that it lies with. How many were. */
export async function escalateDue(resources: Ticketing): Promise<number> {
  const { db, clock, log } = resources;
  const at = clock.now();
  const told = settingsOf(resources).listener !== null;
  let count = 0;
  for (;;) {
    const late = await escalateTickets(db, { today: dayInVietnam(at), at, most: mostAtOnce, told });
    for (const { code, agency, limit, dueOn } of late)
      log.warn('ticket.escalated', { code, agency, limit, dueOn });
    count += late.length;
    if (late.length < mostAtOnce) return count;
  }
}
