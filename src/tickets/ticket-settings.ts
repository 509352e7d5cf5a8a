import type { Resources } from '#src/resources.ts';
import type { Secret } from '#src/secret.ts';
import { type Deadlines, usualDeadlines } from './due-days.ts';
import type { Telling } from './tell-queue.ts';
import type { TicketListener } from './ticket-listener.ts';
import { ownTable, type TicketOwner } from './ticket-owner.ts';

/** How long things take on their way to the owner. */
export type FilingPace = {
  /** So long one program has a ticket to itself: longer than any call lasts. */
  readonly leaseMs: number;
  /** After this long nothing is on its way any more: whoever knows nothing looks, and only then posts again. */
  readonly reconcileMs: number;
  /** Nothing known for so long: a person has to look. */
  readonly personMs: number;
  /** Before what surely did not arrive is posted again; doubled with every attempt up to sixteen times. */
  readonly retryMs: number;
  /** How often the owner is asked how a ticket stands. */
  readonly followMs: number;
};

export type TicketSettings = {
  /** Whether the centre takes reports without a name. NĐ 20/2008/NĐ-CP asks for name, address and phone or e-mail. */
  readonly anonymous: boolean;
  readonly deadlines: Deadlines;
  /** Which agency sees to which category, where the centre says so; all others go to the ward. */
  readonly agencies: Readonly<Record<string, string>>;
  /** Wards that the centre serves, to choose from; empty where it does not say. */
  readonly served: readonly string[];
  readonly owner: TicketOwner;
  /** Who else is told what becomes of tickets. */
  readonly listener: TicketListener | null;
  readonly pace: FilingPace;
};

export const usualPace: FilingPace = {
  leaseMs: 120_000,
  reconcileMs: 120_000,
  personMs: 1_800_000,
  retryMs: 15_000,
  followMs: 300_000,
};

export const usualTickets: TicketSettings = {
  anonymous: false,
  deadlines: usualDeadlines,
  agencies: {},
  served: [],
  owner: ownTable,
  listener: null,
  pace: usualPace,
};

/** What it takes to work on tickets; as usual where the settings are not given. */
export type Ticketing = Pick<Resources, 'db' | 'clock' | 'log' | 'centre'> &
  Telling & {
    /** Seals what is personal. */
    readonly sessionSecret: Secret;
    readonly tickets?: TicketSettings | undefined;
  };

export function settingsOf({ tickets }: Pick<Ticketing, 'tickets'>): TicketSettings {
  return tickets ?? usualTickets;
}
