import type { Reporter, TicketKind, TicketState, Told } from './ticket.ts';

/** A confirmed ticket as it leaves for the system that owns it. */
export type TicketToFile = {
  /** Of the draft that was confirmed, the same at every attempt. */
  readonly key: string;
  readonly code: string;
  readonly kind: TicketKind;
  readonly category: string;
  readonly agency: string | null;
  readonly told: Told;
  /** `null`: cut since they confirmed. */
  readonly reporter: Reporter | null;
  readonly urgent: boolean;
  readonly channel: string;
  readonly photos: number;
  readonly confirmedAt: Date;
};

export type Filed =
  | { readonly kind: 'filed'; readonly externalId: string }
  /** It will never be taken as it is: a person has to look. */
  | { readonly kind: 'rejected'; readonly why: string }
  /** It surely did not arrive, and may be posted again. */
  | { readonly kind: 'not-sent'; readonly why: string; readonly pauseMs: number | null }
  /** Nobody said what became of it. */
  | { readonly kind: 'unknown'; readonly why: string };

/** What the owner says of a ticket now. */
export type OwnersWord = {
  /** In their words, to know a change by. */
  readonly said: string;
  /** What that is for us; `null` where their word is not in the list. */
  readonly state: TicketState | null;
  readonly answer: string | null;
};

/** The system that owns tickets once they are filed: our own table, or a 1022 or PAKN elsewhere. */
export interface TicketOwner {
  readonly name: string;
  /** Whether it is our own table, so that our people assign and answer. */
  readonly isOurs: boolean;
  /** The id under which a key stands there; `'absent'`: surely not there; `'unknown'`: it could not be asked. Never throws. */
  find(key: string): Promise<{ readonly externalId: string } | 'absent' | 'unknown'>;
  /** Files it once at most. Never throws. */
  file(ticket: TicketToFile): Promise<Filed>;
  /** `null` where it could not be asked, or does not know the ticket. Never throws. */
  read(externalId: string): Promise<OwnersWord | null>;
}

/** Our own table: what is confirmed is filed. */
export const ownTable: TicketOwner = {
  name: 'own',
  isOurs: true,
  find: async () => 'absent',
  file: async ({ code }) => ({ kind: 'filed', externalId: code }),
  read: async () => null,
};
