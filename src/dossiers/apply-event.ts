import type { Dossier, DossierChange, DossierFlag } from './dossier.ts';
import { isSameApplicant } from './is-same-applicant.ts';
import type { RegistryEvent } from './registry-event.ts';
import { stateOfSteps } from './state-of-steps.ts';
import { type Status, statuses } from './statuses.ts';
import { type Step, type ToldFacts, withStep } from './told-facts.ts';

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

/** A dossier with its history, oldest first: at most the newest `mostSteps`. */
export type Known = { readonly dossier: Dossier; readonly steps: readonly Step[] };

export type Applied = Known & { readonly change: DossierChange };

/** A longer history is that of a registry that repeats itself. */
export const mostSteps = 300;

/**
 * A dossier after an event, wherever in its history that belongs: by the registry's own count or clock, and not by when
 * it came. One that tells an earlier status than the one before it is believed, and flagged for a person.
 */
export function applyEvent(before: Known | null, event: ReadEvent): Applied {
  const told = factsOf(event);
  const step: Step = { at: event.at, sequence: event.sequence ?? null, status: event.status, told };
  const { steps, place } = withStep(before?.steps ?? [], step);
  const past = before && before.steps.length >= mostSteps ? before.dossier : {};
  const state = stateOfSteps(steps, past);
  const moved = place === steps.length - 1;
  const flags = goesBack(steps, place) ? (['backwards'] as const) : [];
  const { note, papersWanted } = { note: event.note ?? null, papersWanted: event.papers?.wanted ?? [] };
  const change: DossierChange = {
    codeKey: event.codeKey,
    eventKey: event.key,
    at: event.at,
    sequence: step.sequence,
    takenAt: event.takenAt,
    status: event.status,
    statusWord: event.statusWord,
    ...{ note, papersWanted, told, moved, flags },
    promisedAt: event.promisedAt ?? null,
    apologisedAt: event.apologisedAt ?? null,
    isNews: moved || (papersWanted.length > 0 && isNewlyWanted(state, before?.dossier ?? null, papersWanted)),
  };
  const dossier: Dossier = {
    ...state,
    ...whose(before?.dossier ?? null, event, { steps, place }),
    ...(moved || before === null ? headOf(event) : standingOf(before.dossier)),
    registry: event.registry,
    codeKey: event.codeKey,
    flags: [...new Set<DossierFlag>([...(before?.dossier.flags ?? []), ...flags])],
    takenAt: event.takenAt,
  };
  return { dossier, steps: steps.slice(-mostSteps), change };
}

type Head = Pick<Dossier, 'code' | 'status' | 'statusWord' | 'asOf' | 'sequence'>;

function headOf({ code, status, statusWord, at, sequence }: ReadEvent): Head {
  return { code, status, statusWord, asOf: at, sequence: sequence ?? null };
}

function standingOf({ code, status, statusWord, asOf, sequence }: Dossier): Head {
  return { code, status, statusWord, asOf, sequence };
}

/** To a smaller rank a dossier goes only backwards. */
function goesBack(steps: readonly Step[], place: number): boolean {
  const ranks = steps.slice(Math.max(0, place - 1), place + 2).map(({ status }) => statuses[status].rank);
  return ranks.some((rank, index) => rank < (ranks[index - 1] ?? rank));
}

/** An event that came late may be the one that names what the citizen was asked for. */
function isNewlyWanted(
  after: Pick<Dossier, 'papersWanted'>,
  before: Dossier | null,
  told: readonly string[],
): boolean {
  const text = JSON.stringify(told);
  return JSON.stringify(after.papersWanted) === text && JSON.stringify(before?.papersWanted ?? []) !== text;
}

/**
 * The applicant and the receipt that were told last. A receipt belongs to the applicant it was given to: another one's
 * opens nothing.
 */
function whose(
  before: Dossier | null,
  event: ReadEvent,
  { steps, place }: { readonly steps: readonly Step[]; readonly place: number },
): Pick<Dossier, 'applicant' | 'proofs' | 'receipt'> {
  const isLast = (name: 'applicant' | 'receipt') => steps.findLastIndex(({ told }) => told[name]) <= place;
  const kept = { applicant: before?.applicant ?? null, proofs: before?.proofs ?? [] };
  const given = event.applicant && { applicant: event.applicant.sealed, proofs: event.applicant.proofs };
  const now = given && isLast('applicant') ? given : kept;
  const isOther = (one: typeof kept, receipt: string | null) =>
    one.proofs.length > 0 && !isSameApplicant({ ...one, receipt }, { ...now, receipt });
  const old = before && !isOther(kept, before.receipt) ? before.receipt : null;
  const isOurs = given === null || !isOther(given, event.receiptMark);
  const receipt = event.receiptMark !== null && isOurs && isLast('receipt') ? event.receiptMark : old;
  return { ...now, receipt };
}

/** Everything that an event tells, but whose it is. */
function factsOf(event: ReadEvent): ToldFacts {
  const { procedure, result, fee, papers, handling } = event;
  const given = {
    procedureCode: procedure?.code,
    procedureName: procedure?.name,
    agency: event.agency,
    ward: event.ward,
    submittedAt: event.submittedAt?.toISOString(),
    receivedAt: event.receivedAt?.toISOString(),
    dueAt: event.dueAt?.toISOString(),
    promisedAt: event.promisedAt?.toISOString(),
    apologisedAt: event.apologisedAt?.toISOString(),
    finishedAt: event.finishedAt?.toISOString(),
    returnedAt: event.returnedAt?.toISOString(),
    returnBy: result?.by,
    returnPlace: result?.place,
    tracking: result?.tracking,
    feeOwed: fee?.owed,
    feePaidAt: fee?.paidAt?.toISOString(),
    feeLink: fee?.link,
    papersWanted: papers?.wanted,
    papersUntil: papers?.until,
    note: event.note,
    unit: handling?.unit,
    officer: handling?.officer,
    applicant: event.applicant ? true : undefined,
    receipt: event.receiptMark === null ? undefined : true,
  };
  const told = Object.entries(given).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return Object.fromEntries(told) as ToldFacts; // The same names, without those that are not told.
}
