import type { Database } from '#db/database.ts';
import { addHistory, type HistoryLine } from '#db/ticket-history.ts';
import { changeTicket, lockTicket, type TicketChange, type TicketName, type TicketRow } from '#db/tickets.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { seesAgency } from '#src/people/rights.ts';
import { auditTicket } from './audit-ticket.ts';
import { type Telling, tellQueue } from './tell-queue.ts';
import { actorWords, type TicketActor, type TicketState } from './ticket.ts';
import { moves, type TicketAct } from './ticket-moves.ts';
import { settingsOf, type Ticketing } from './ticket-settings.ts';

export type Moved =
  | { readonly kind: 'moved'; readonly state: TicketState }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' }
  /** It is in a state in which that is not done. */
  | { readonly kind: 'not-now'; readonly state: TicketState }
  /** Somebody changed it since whoever asks has looked. */
  | { readonly kind: 'changed-meanwhile'; readonly state: TicketState }
  /** Another system owns it: it is done there, and followed here. */
  | { readonly kind: 'owned-elsewhere'; readonly owner: string };

/** The revision of a ticket that whoever asks has seen; absent where that does not matter. */
export type Seen = { readonly seen?: number | undefined };

export type Move = Seen & {
  readonly name: TicketName;
  readonly act: TicketAct;
  readonly change: Omit<TicketChange, 'state' | 'at'>;
  readonly detail?: HistoryLine['detail'];
  readonly why: string | null;
};

export type Moving = Pick<Ticketing, 'db' | 'clock' | 'log' | 'tickets'> & Telling;

/**
 * One step of a filed ticket with its line in the history, in one transaction; two at once come one after the other. What
 * stands already is no step: said again, after a crash or by whoever owns it, nobody is told of it twice.
 */
export async function moveTicket(resources: Moving, by: TicketActor, move: Move): Promise<Moved> {
  let code: string | null = null;
  const moved = await resources.db.transaction(async (tx) => {
    const ticket = await lockTicket(tx, move.name);
    if (!ticket?.confirmedAt) return { kind: 'unknown' } as const;
    code = ticket.code;
    return refuse(resources, by, { ticket, move }) ?? (await write(tx, resources, { by, ticket, move }));
  });
  if (moved.kind === 'moved') {
    resources.log.info('ticket.moved', { act: move.act, by: by.kind });
    // The console tells of its own steps, once for many.
    if (by.kind !== 'staff') tellQueue(resources, code);
  }
  return moved;
}

function refuse(
  resources: Moving,
  by: TicketActor,
  { ticket, move }: { readonly ticket: TicketRow; readonly move: Move },
): Moved | null {
  const { act, seen } = move;
  if (by.kind === 'staff' && !seesAgency(by, ticket.agency)) return { kind: 'unknown' };
  if (seen !== undefined && seen !== ticket.revision) {
    return { kind: 'changed-meanwhile', state: ticket.state };
  }
  const isCitizens = act === 'rated' || act === 'reopened';
  if (by.kind === 'citizen') {
    if (ticket.conversationId !== by.conversationId) return { kind: 'unknown' };
    if (!isCitizens) return { kind: 'forbidden' };
  } else if (act === 'rated' && by.kind !== 'system') return { kind: 'forbidden' };
  else if (act === 'reopened' && by.kind !== 'system' && by.kind !== 'staff') return { kind: 'forbidden' };
  const { owner } = settingsOf(resources);
  const isTheirs = !owner.isOurs && !isCitizens && by.kind !== 'system';
  if (isTheirs) return { kind: 'owned-elsewhere', owner: owner.name };
  return moves[act].from.includes(ticket.state) ? null : { kind: 'not-now', state: ticket.state };
}

async function write(
  tx: Database,
  resources: Moving,
  { by, ticket, move }: { readonly by: TicketActor; readonly ticket: TicketRow; readonly move: Move },
): Promise<Moved> {
  const at = resources.clock.now();
  const state = moves[move.act].to;
  if (state === ticket.state && standsAlready(ticket, move)) return { kind: 'moved', state };
  await changeTicket(tx, ticket.id, { ...move.change, state, at });
  const why = move.why === null ? null : maskPersonal(move.why);
  const line = { at, actor: actorWords(by), act: move.act, state, detail: move.detail ?? {}, why };
  await addHistory(tx, ticket.id, { ...line, told: settingsOf(resources).listener !== null });
  if (by.kind === 'staff') await auditTicket(tx, by, { ...line, ticket });
  return { kind: 'moved', state };
}

function standsAlready(ticket: TicketRow, { change, why }: Move): boolean {
  const { answerPublic, agency, category } = change;
  return (
    why === null &&
    (answerPublic === undefined || answerPublic === ticket.answerPublic) &&
    (agency === undefined || (agency.value === ticket.agency && agency.by === ticket.agencyBy)) &&
    (category === undefined || (category.value === ticket.category && category.by === ticket.categoryBy))
  );
}
