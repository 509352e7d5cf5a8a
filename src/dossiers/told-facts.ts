import type { ReturnBy } from './dossier.ts';
import type { Status } from './statuses.ts';

/** What one event tells of a dossier, as it is kept; what is absent it does not tell. Times are ISO 8601. */
export type ToldFacts = Partial<{
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly agency: string;
  readonly ward: string;
  readonly submittedAt: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly promisedAt: string;
  readonly apologisedAt: string;
  readonly finishedAt: string;
  readonly returnedAt: string;
  readonly returnBy: ReturnBy;
  readonly returnPlace: string;
  readonly tracking: string;
  readonly feeOwed: number;
  readonly feePaidAt: string;
  readonly feeLink: string;
  readonly papersWanted: readonly string[];
  readonly papersUntil: string;
  readonly note: string;
  readonly unit: string;
  readonly officer: string;
  /** Whether it tells whose the dossier is, and what the code on the receipt says: those are kept with the dossier only. */
  readonly applicant: true;
  readonly receipt: true;
}>;

/** One event in a dossier's history. */
export type Step = {
  readonly at: Date;
  readonly sequence: number | null;
  readonly status: Status;
  readonly told: ToldFacts;
};

/** By the registry's own count where it counts, otherwise by its clock. */
export function isOlder(one: Pick<Step, 'at' | 'sequence'>, other: Pick<Step, 'at' | 'sequence'>): boolean {
  if (one.sequence !== null && other.sequence !== null && one.sequence !== other.sequence) {
    return one.sequence < other.sequence;
  }
  return one.at < other.at;
}

/** A history with an event in its place; of two that are told for the same moment the one that came later is later. */
export function withStep(
  steps: readonly Step[],
  step: Step,
): { readonly steps: readonly Step[]; readonly place: number } {
  const before = steps.findLastIndex((other) => !isOlder(step, other));
  return { steps: steps.toSpliced(before + 1, 0, step), place: before + 1 };
}
