import { listConversationTickets } from '#db/conversation-tickets.ts';
import { findFollowed } from '#db/dossier-follows.ts';
import { findGranted } from '#db/dossier-grants.ts';
import { dossiersEn } from '#prompts/dossiers.en.ts';
import { dossiersVi } from '#prompts/dossiers.vi.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Dossiers } from '#src/dossiers/dossiers.ts';
import { showDossier } from '#src/dossiers/show-dossier.ts';
import { isOver } from '#src/dossiers/statuses.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { TicketState } from '#src/tickets/ticket.ts';
import { seenBy } from './seen-by.ts';

/** How a day that is due stands to today; `over` where nothing runs any more. */
export type Standing = 'late' | 'soon' | 'in-time' | 'over' | 'no-day';

/** A dossier that was proved in the conversation. */
export type OpenDossier = {
  /** "H**.**.**-******-**12": enough to tell one from another with the citizen, and not to look it up. */
  readonly code: string;
  readonly procedure: string | null;
  /** In plain words, in the staff's language. */
  readonly status: string;
  /** `YYYY-MM-DD`, as the registry or the clock has it. */
  readonly due: string | null;
  readonly standing: Standing;
  readonly followed: boolean;
  /** When the registry last told of it. */
  readonly asOf: Date;
};

export type OpenTicket = {
  readonly code: string;
  readonly state: TicketState;
  readonly category: string | null;
  readonly due: string | null;
  readonly standing: Standing;
};

export type CitizenMatters = {
  readonly dossiers: readonly OpenDossier[];
  readonly tickets: readonly OpenTicket[];
};

const mostTickets = 20;

/** The dossiers that the citizen proved in this conversation, as they were last told here, and the reports sent in it. */
export async function citizenMatters(
  resources: Pick<Resources, 'db' | 'clock'> & { readonly dossiers?: Dossiers | null | undefined },
  staff: Staff,
  conversationId: string,
): Promise<CitizenMatters | null> {
  const seen = await seenBy(resources, staff, { conversationId, right: 'inbox.read' });
  if (!seen) return null;
  const { db, clock } = resources;
  const tickets = await listConversationTickets(db, seen.id, {
    agencies: staff.agencies,
    most: mostTickets,
  });
  const today = dayInVietnam(clock.now());
  return {
    dossiers: await openDossiers(resources, staff, seen.id),
    tickets: tickets.map(({ code, state, category, answerBy }) => ({
      ...{ code, state, category, due: answerBy },
      standing: ticketStanding(state, answerBy, today),
    })),
  };
}

async function openDossiers(
  { db, clock, dossiers }: Parameters<typeof citizenMatters>[0],
  { language }: Staff,
  conversationId: string,
): Promise<readonly OpenDossier[]> {
  if (!dossiers) return [];
  const now = clock.now();
  const granted = await findGranted(db, conversationId, { at: now });
  const followed = new Set((await findFollowed(db, conversationId, now)).map(({ dossierId }) => dossierId));
  const words = language === 'en' ? dossiersEn : dossiersVi;
  return granted.map((dossier) => {
    const view = showDossier(dossier, { now, rules: dossiers.rules, applicantName: null, isLastKnown: true });
    const { late, dueSoon, due } = view.clock;
    return {
      code: maskDossierCode(view.code),
      procedure: view.procedure.name,
      status: words.statuses[view.status].now,
      due: due?.day ?? null,
      standing: isOver(view.status) ? 'over' : late ? 'late' : dueSoon ? 'soon' : due ? 'in-time' : 'no-day',
      followed: followed.has(view.id),
      asOf: view.asOf,
    };
  });
}

/** The first letter and the last two signs; what divides it stays. */
export function maskDossierCode(code: string): string {
  const kept = code.length - 2;
  return [...code]
    .map((sign, at) => (at === 0 || at >= kept || !/[\p{L}\p{N}]/u.test(sign) ? sign : '*'))
    .join('');
}

const openStates: readonly TicketState[] = ['filed', 'assigned', 'forwarded', 'reopened'];
const soonDays = 2;

function ticketStanding(state: TicketState, due: string | null, today: string): Standing {
  if (!openStates.includes(state)) return 'over';
  if (due === null) return 'no-day';
  if (due < today) return 'late';
  return Date.parse(due) - Date.parse(today) <= soonDays * 86_400_000 ? 'soon' : 'in-time';
}
