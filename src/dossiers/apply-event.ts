import type { Dossier, DossierChange, DossierFlag } from './dossier.ts';
import { isSameApplicant } from './is-same-applicant.ts';
import type { RegistryEvent } from './registry-event.ts';
import { type Status, statuses } from './statuses.ts';

/** An event that was found good, with what is worked out of it before. */
export type ReadEvent = Omit<RegistryEvent, 'status' | 'applicant' | 'receipt'> & {
  readonly registry: string;
  readonly codeKey: string;
  readonly status: Status;
  readonly statusWord: string | null;
  readonly applicant: { readonly sealed: string; readonly proofs: readonly string[] } | null;
  /** `markOfReceipt` */
  readonly receiptMark: string | null;
  readonly takenAt: Date;
};

export type Applied = { readonly dossier: Dossier; readonly change: DossierChange };

/**
 * A dossier after an event. The newest by the registry's own count or clock becomes its state; an older one only fills
 * in what was not known. A newer one that tells an earlier status is believed, and flagged for a person.
 */
export function applyEvent(before: Dossier | null, event: ReadEvent): Applied {
  const moved = before === null || isNewer(before, event);
  const flags: readonly DossierFlag[] =
    moved && before !== null && statuses[event.status].rank < statuses[before.status].rank
      ? ['backwards']
      : [];
  const dossier =
    before === null ? merged(null, event) : moved ? merged(before, event) : filledIn(before, event);
  const change: DossierChange = {
    codeKey: event.codeKey,
    eventKey: event.key,
    at: event.at,
    sequence: event.sequence ?? null,
    takenAt: event.takenAt,
    status: event.status,
    statusWord: event.statusWord,
    note: event.note ?? null,
    papersWanted: event.papers?.wanted ?? [],
    promisedAt: event.promisedAt ?? null,
    apologisedAt: event.apologisedAt ?? null,
    moved,
    flags,
  };
  return { dossier: { ...dossier, flags: [...new Set([...(before?.flags ?? []), ...flags])] }, change };
}

/** Of two that are told for the same moment the one that comes later is taken. */
function isNewer(before: Dossier, event: ReadEvent): boolean {
  const { sequence } = event;
  if (before.sequence !== null && typeof sequence === 'number' && sequence !== before.sequence) {
    return sequence > before.sequence;
  }
  return event.at >= before.asOf;
}

function merged(before: Dossier | null, event: ReadEvent): Dossier {
  const { status, at } = event;
  const known = factsOf(event);
  const past = before ?? nothing(event);
  const { clock } = statuses[status];
  const isOver = clock === 'closed';
  const sameStatus = past.status === status;
  const promised = event.promisedAt ?? null;
  const isNewPromise = promised !== null && promised.getTime() !== past.promisedAt?.getTime();
  return {
    ...past,
    ...arrival(preferring(known, past), event),
    code: event.code,
    status,
    statusWord: event.statusWord,
    promises: past.promises + (isNewPromise ? 1 : 0),
    // Running again: what was told of an end no longer holds.
    finishedAt: isOver ? (known.finishedAt ?? past.finishedAt ?? at) : null,
    returnedAt: status === 10 ? (known.returnedAt ?? past.returnedAt ?? at) : null,
    papersWanted: event.papers?.wanted ?? (status === 5 ? past.papersWanted : []),
    papersUntil: event.papers ? (event.papers.until ?? null) : status === 5 ? past.papersUntil : null,
    note: event.note ?? (sameStatus ? past.note : null),
    asOf: at,
    sequence: event.sequence ?? past.sequence,
    takenAt: event.takenAt,
  };
}

function filledIn(before: Dossier, event: ReadEvent): Dossier {
  const known = factsOf(event);
  const ended = statuses[before.status].clock === 'closed';
  return {
    ...before,
    ...arrival(preferring(before, known), event),
    finishedAt: before.finishedAt ?? (ended ? known.finishedAt : null),
    returnedAt: before.returnedAt ?? (before.status === 10 ? known.returnedAt : null),
    takenAt: event.takenAt,
  };
}

type Facts = Pick<
  Dossier,
  | 'procedureCode'
  | 'procedureName'
  | 'agency'
  | 'ward'
  | 'applicant'
  | 'proofs'
  | 'receipt'
  | 'submittedAt'
  | 'receivedAt'
  | 'dueAt'
  | 'promisedAt'
  | 'apologisedAt'
  | 'finishedAt'
  | 'returnedAt'
  | 'returnBy'
  | 'returnPlace'
  | 'tracking'
  | 'feeOwed'
  | 'feePaidAt'
  | 'feeLink'
>;

/** What an event tells that holds whatever the status is. */
function factsOf(event: ReadEvent): Facts {
  const { procedure, result, fee } = event;
  return {
    procedureCode: procedure?.code || null,
    procedureName: procedure?.name || null,
    agency: event.agency || null,
    ward: event.ward || null,
    applicant: event.applicant?.sealed ?? null,
    proofs: event.applicant?.proofs ?? [],
    receipt: event.receiptMark,
    submittedAt: event.submittedAt ?? null,
    receivedAt: event.receivedAt ?? null,
    dueAt: event.dueAt ?? null,
    promisedAt: event.promisedAt ?? null,
    apologisedAt: event.apologisedAt ?? null,
    finishedAt: event.finishedAt ?? null,
    returnedAt: event.returnedAt ?? null,
    returnBy: result?.by ?? null,
    returnPlace: result?.place || null,
    tracking: result?.tracking || null,
    feeOwed: fee?.owed ?? null,
    feePaidAt: fee?.paidAt ?? null,
    feeLink: fee?.link ?? null,
  };
}

/** When it was handed in and received, where only the event of that status tells it. */
function arrival(facts: Facts, { status, at }: ReadEvent): Facts {
  return {
    ...facts,
    submittedAt: facts.submittedAt ?? (status === 1 ? at : null),
    receivedAt: facts.receivedAt ?? (status === 2 ? at : null),
  };
}

/** The facts of `first` where it tells them, otherwise those of `second`. Proofs are the applicant's, and so is a receipt. */
function preferring(first: Facts, second: Facts): Facts {
  const whose = first.applicant === null ? second : first;
  const isOther = first.applicant !== null && second.proofs.length > 0 && !isSameApplicant(second, first);
  return {
    procedureCode: first.procedureCode ?? second.procedureCode,
    procedureName: first.procedureName ?? second.procedureName,
    agency: first.agency ?? second.agency,
    ward: first.ward ?? second.ward,
    applicant: whose.applicant,
    proofs: whose.proofs,
    receipt: first.receipt ?? (isOther ? null : second.receipt),
    submittedAt: first.submittedAt ?? second.submittedAt,
    receivedAt: first.receivedAt ?? second.receivedAt,
    dueAt: first.dueAt ?? second.dueAt,
    promisedAt: first.promisedAt ?? second.promisedAt,
    apologisedAt: first.apologisedAt ?? second.apologisedAt,
    finishedAt: first.finishedAt ?? second.finishedAt,
    returnedAt: first.returnedAt ?? second.returnedAt,
    returnBy: first.returnBy ?? second.returnBy,
    returnPlace: first.returnPlace ?? second.returnPlace,
    tracking: first.tracking ?? second.tracking,
    feeOwed: first.feeOwed ?? second.feeOwed,
    feePaidAt: first.feePaidAt ?? second.feePaidAt,
    feeLink: first.feeLink ?? second.feeLink,
  };
}

function nothing(event: ReadEvent): Dossier {
  return {
    ...factsOf(event),
    registry: event.registry,
    code: event.code,
    codeKey: event.codeKey,
    status: event.status,
    statusWord: event.statusWord,
    promises: 0,
    papersWanted: [],
    papersUntil: null,
    note: null,
    flags: [],
    asOf: event.at,
    sequence: null,
    takenAt: event.takenAt,
  };
}
