import type { Database } from '#db/database.ts';
import { type FilingFate, type LeasedFiling, leaseFiling, settleFiling } from '#db/ticket-filings.ts';
import { addHistory } from '#db/ticket-history.ts';
import { countPhotos } from '#db/ticket-photos.ts';
import { changeTicket, findTicket, lockTicket } from '#db/tickets.ts';
import { Fault } from '#src/fault.ts';
import { unsealReporter, unsealTold } from './sealed-ticket.ts';
import { tellQueue } from './tell-queue.ts';
import type { TicketToFile } from './ticket-owner.ts';
import { type FilingPace, settingsOf, type Ticketing } from './ticket-settings.ts';

/** Doubled no more often than this. */
const mostDoublings = 4;

export type FiledTicket = 'idle' | 'filed' | 'rejected' | 'waiting' | 'lost';

/**
 * Takes one confirmed ticket to the system that owns it, the longest due, or the one that is named. What may stand there
 * already is looked for before it is posted again; what nobody knows waits until nothing can be on its way any more.
 */
export async function fileTicket(resources: Ticketing, ticketId: string | null = null): Promise<FiledTicket> {
  const { owner, pace } = settingsOf(resources);
  const held = await leaseFiling(resources.db, owner.name, { patienceMs: pace.leaseMs, ticketId });
  if (!held) return 'idle';
  const fate = await attempt(resources, held);
  const settled = await resources.db.transaction(async (tx) => await settle(tx, resources, { held, fate }));
  if (!settled) return 'lost';
  const { ticketId: ticket, attempts } = held;
  if (fate.state === 'filed' || fate.state === 'rejected') tellQueue(resources, null);
  if (fate.state === 'filed') resources.log.info('ticket.filed', { ticket, attempts });
  else if (fate.state === 'rejected') resources.log.error('ticket.refused', { ticket, why: fate.error });
  else resources.log.warn('ticket.delayed', { ticket, state: fate.state, attempts, why: fate.error });
  return fate.state === 'filed' || fate.state === 'rejected' ? fate.state : 'waiting';
}

async function attempt(resources: Ticketing, held: LeasedFiling): Promise<FilingFate> {
  const { owner, pace } = settingsOf(resources);
  if (held.before !== 'confirmed') {
    const found = await owner.find(held.idem);
    if (found === 'unknown')
      return { state: 'unknown', error: 'look-up failed', afterMs: retryMs(pace, held) };
    if (found !== 'absent') return { state: 'filed', externalId: found.externalId };
  }
  const filed = await owner.file(await ticketToFile(resources, held));
  switch (filed.kind) {
    case 'filed':
      return { state: 'filed', externalId: filed.externalId };
    case 'rejected':
      return { state: 'rejected', error: filed.why };
    case 'not-sent':
      return { state: 'confirmed', error: filed.why, afterMs: filed.pauseMs ?? retryMs(pace, held) };
    case 'unknown':
      return { state: 'unknown', error: filed.why, afterMs: pace.reconcileMs };
  }
}

async function ticketToFile(resources: Ticketing, held: LeasedFiling): Promise<TicketToFile> {
  const ticket = await findTicket(resources.db, { id: held.ticketId });
  if (!ticket?.code || !ticket.kind || !ticket.confirmedAt) {
    throw new Fault('internal', 'A filing has no confirmed ticket.');
  }
  const { code, kind, category, agency, urgent, channel, confirmedAt, toldSealed, reporterSealed } = ticket;
  const { sessionSecret } = resources;
  const [told, named, photos] = await Promise.all([
    unsealTold(sessionSecret, toldSealed),
    unsealReporter(sessionSecret, reporterSealed),
    countPhotos(resources.db, held.ticketId),
  ]);
  const reporter = ticket.reporterKind === 'anonymous' ? ({ kind: 'anonymous' } as const) : named;
  const what = { code, kind, category: category ?? 'other', agency, urgent, channel, confirmedAt };
  return { ...what, key: held.idem, told, reporter, photos };
}

async function settle(
  tx: Database,
  resources: Ticketing,
  { held, fate }: { readonly held: LeasedFiling; readonly fate: FilingFate },
): Promise<boolean> {
  // First, as every change of a ticket does, so that none waits for the other.
  const ticket = await lockTicket(tx, { id: held.ticketId });
  if (!(await settleFiling(tx, held, fate))) return false;
  if (ticket?.state !== 'draft' || fate.state !== 'filed') return true;
  const { owner, listener } = settingsOf(resources);
  const at = resources.clock.now();
  await changeTicket(tx, held.ticketId, { state: 'filed', at });
  const line = { at, actor: 'system:filing', act: 'filed', state: 'filed', why: null } as const;
  await addHistory(tx, held.ticketId, { ...line, detail: { owner: owner.name }, told: listener !== null });
  return true;
}

function retryMs({ retryMs: first }: FilingPace, { attempts }: LeasedFiling): number {
  return first * 2 ** Math.min(attempts - 1, mostDoublings);
}
