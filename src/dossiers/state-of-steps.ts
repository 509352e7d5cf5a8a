import type { Dossier } from './dossier.ts';
import { type Status, statuses } from './statuses.ts';
import type { Step, ToldFacts } from './told-facts.ts';

/** What a dossier's history says of it, all but whose it is. */
export type StepState = Omit<
  Dossier,
  | 'registry'
  | 'code'
  | 'codeKey'
  | 'applicant'
  | 'proofs'
  | 'receipt'
  | 'status'
  | 'statusWord'
  | 'flags'
  | 'asOf'
  | 'sequence'
  | 'takenAt'
>;

/**
 * A dossier as all of its events in their order tell it; in which order they came changes nothing. `past` stands for the
 * events before these, where a history is too long to be at hand.
 */
export function stateOfSteps(steps: readonly Step[], past: Partial<StepState>): StepState {
  const status = steps.at(-1)?.status ?? 1;
  const text = (name: Texts) => newest(steps, name) ?? past[name] ?? null;
  const time = (name: Times) => timeOf(newest(steps, name)) ?? past[name] ?? null;
  const same = tail(steps, (step) => step.status === status);
  const over = tail(steps, (step) => statuses[step.status].clock === 'closed');
  const papers = (status === 5 ? same : steps.slice(-1)).findLast(({ told }) => told.papersWanted)?.told;
  const promises = new Set(steps.flatMap(({ told }) => told.promisedAt ?? []));
  return {
    procedureCode: text('procedureCode'),
    procedureName: text('procedureName'),
    agency: text('agency'),
    ward: text('ward'),
    submittedAt: time('submittedAt') ?? firstOf(steps, 1),
    receivedAt: time('receivedAt') ?? firstOf(steps, 2),
    dueAt: time('dueAt'),
    dueToldAt: sinceWhen(steps, 'dueAt') ?? past.dueToldAt ?? null,
    promisedAt: time('promisedAt'),
    promisedToldAt: sinceWhen(steps, 'promisedAt') ?? past.promisedToldAt ?? null,
    promises: Math.max(promises.size, past.promises ?? 0),
    apologisedAt: time('apologisedAt'),
    // Told with the end itself; otherwise when the end began. Running again, what was told of an end no longer holds.
    finishedAt: timeOf(newest(over, 'finishedAt')) ?? over[0]?.at ?? null,
    returnedAt: status === 10 ? (timeOf(newest(same, 'returnedAt')) ?? same[0]?.at ?? null) : null,
    returnBy: newest(steps, 'returnBy') ?? past.returnBy ?? null,
    returnPlace: text('returnPlace'),
    tracking: text('tracking'),
    ...feeOf(steps, past),
    papersWanted: papers?.papersWanted ?? [],
    papersUntil: papers?.papersUntil ?? null,
    note: newest(same, 'note') ?? null,
    handlingUnit: newest(same, 'unit') ?? null,
    handlingOfficer: newest(same, 'officer') ?? null,
  };
}

type Texts = 'procedureCode' | 'procedureName' | 'agency' | 'ward' | 'returnPlace' | 'tracking';
type Times = 'submittedAt' | 'receivedAt' | 'dueAt' | 'promisedAt' | 'apologisedAt';

function newest<Name extends keyof ToldFacts>(
  steps: readonly Step[],
  name: Name,
): ToldFacts[Name] | undefined {
  return steps.findLast(({ told }) => told[name] !== undefined)?.told[name];
}

function timeOf(told: string | undefined): Date | null {
  return told === undefined ? null : new Date(told);
}

/** The steps at the end that are all so. */
function tail(steps: readonly Step[], isSo: (step: Step) => boolean): readonly Step[] {
  return steps.slice(steps.findLastIndex((step) => !isSo(step)) + 1);
}

/** When it came to stand so, where nobody tells the time by itself. */
function firstOf(steps: readonly Step[], status: Status): Date | null {
  return steps.find((step) => step.status === status)?.at ?? null;
}

/** When a date was first told as it stands now: repeating it makes it no newer. */
function sinceWhen(steps: readonly Step[], name: 'dueAt' | 'promisedAt'): Date | null {
  const telling = steps.filter(({ told }) => told[name] !== undefined);
  const last = telling.at(-1)?.told[name];
  return tail(telling, ({ told }) => told[name] === last)[0]?.at ?? null;
}

/**
 * A sum, its payment and its link are one fact. What was paid before another sum was asked, or before the citizen was
 * asked to pay anew, paid for something else.
 */
function feeOf(
  steps: readonly Step[],
  past: Partial<StepState>,
): Pick<StepState, 'feeOwed' | 'feePaidAt' | 'feeLink'> {
  const owed = newest(steps, 'feeOwed') ?? null;
  const since = owed === null ? 0 : Math.max(0, sumSince(steps, owed), lastDemand(steps));
  const asked = steps.slice(since);
  const paidAt = timeOf(newest(asked, 'feePaidAt'));
  const link = newest(asked, 'feeLink') ?? null;
  if (owed !== null) return { feeOwed: owed, feePaidAt: paidAt, feeLink: link };
  return {
    feeOwed: past.feeOwed ?? null,
    feePaidAt: paidAt ?? past.feePaidAt ?? null,
    feeLink: link ?? past.feeLink ?? null,
  };
}

/** Where the sum that is told last was told first. */
function sumSince(steps: readonly Step[], owed: number): number {
  const before = steps.findLastIndex(({ told }) => told.feeOwed !== undefined && told.feeOwed !== owed);
  return steps.findIndex(({ told }, index) => index > before && told.feeOwed === owed);
}

/** Where the citizen was last asked to pay, with a sum. */
function lastDemand(steps: readonly Step[]): number {
  const last = steps.findLastIndex(({ status, told }) => status === 6 && told.feeOwed !== undefined);
  if (last < 0) return -1;
  return steps.slice(0, last).findLastIndex(({ status }) => status !== 6) + 1;
}
