import type { Staff } from '#src/people/staff.ts';

/** What a report is about: a rule, the conduct of an official, something in the street, or how to do better. */
export const ticketKinds = ['rule', 'conduct', 'scene', 'suggestion'] as const;
export type TicketKind = (typeof ticketKinds)[number];

export const ticketStates = [
  'draft',
  'filed',
  'assigned',
  'forwarded',
  'answered',
  'closed',
  'rejected',
  'reopened',
] as const;
export type TicketState = (typeof ticketStates)[number];

/** `draft` has no row of its own: nothing was confirmed yet. */
export type FilingState = 'draft' | 'confirmed' | 'submitting' | 'filed' | 'unknown' | 'rejected';

/** Whom a proposal came from; what a person said is never changed by a rule. */
export type ProposedBy = 'rules' | 'model' | 'person';

/** Who reports. The law asks for name, address and phone; each may still be missing while it is a draft. */
export type Reporter =
  | {
      readonly kind: 'named';
      readonly name: string | null;
      readonly phone: string | null;
      readonly address: string | null;
    }
  | { readonly kind: 'anonymous' };

/** Rounded before it is kept. */
export type Location = { readonly latitude: number; readonly longitude: number };

/** Where it happened: as said, and what of it is sure. */
export type Place = {
  readonly words: string | null;
  /** The code and name of the unit of today. */
  readonly ward: { readonly code: string; readonly name: string } | null;
  readonly location: Location | null;
};

/** When it happened: a day where one can be told, and the words. */
export type Moment = { readonly day: string | null; readonly words: string };

/** What is kept sealed of a confirmed ticket. */
export type Told = {
  readonly words: string;
  readonly place: Place | null;
  readonly moment: Moment | null;
  readonly dossierCode: string | null;
};

/** What has to be seen by a person before anything else. */
export type Alarm = 'corruption' | 'threat';

/** What has a channel of its own by law, and is no report. */
export type LawfulChannel = 'complaint' | 'denunciation';

/** Whoever changes a ticket. */
export type TicketActor =
  | Staff
  | { readonly kind: 'citizen'; readonly conversationId: string }
  | { readonly kind: 'program'; readonly keyId: string }
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'system'; readonly name: string };

/** As it stands in the history: no citizen is named there. */
export function actorWords(by: TicketActor): string {
  switch (by.kind) {
    case 'citizen':
      return 'citizen';
    case 'program':
      return `program:${by.keyId}`;
    case 'person':
      return `person:${by.name}`;
    case 'system':
      return `system:${by.name}`;
    case 'staff':
      return `staff:${by.id}:${by.name}`;
  }
}
