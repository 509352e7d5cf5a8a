/**
 * What a centre settles for itself about the clock of a dossier. The defaults follow Nghị định 61/2018/NĐ-CP, art.
 * 15 to 20; its successor, Nghị định 118/2025/NĐ-CP, was not read in full, so that each stays a setting (`check`).
 */
export type DossierRules = {
  /** Received from this hour on it counts as received on the next working day; `null`: never, beside what a record says. */
  readonly lateHour: number | null;
  /** When a stopped clock runs again: on from where it stood, or from zero. */
  readonly afterStop: { readonly 5: AfterStop; readonly 6: AfterStop; readonly 8: AfterStop };
  /** So many working days before it is due a dossier is due soon. */
  readonly soonWorkingDays: number;
  /** So many days before it is due the apology with a new date must be sent at the latest. */
  readonly apologyDaysBefore: number;
};

export type AfterStop = 'resume' | 'restart';

export const usualRules: DossierRules = {
  lateHour: 15,
  afterStop: { 5: 'restart', 6: 'resume', 8: 'resume' },
  soonWorkingDays: 2,
  apologyDaysBefore: 1,
};

/** The rules as a centre's settings have them, for whatever reckons: what a citizen is told and what monitoring finds. */
export function rulesOf({
  lateHour,
  afterPapers,
}: {
  readonly lateHour: number | null;
  readonly afterPapers: AfterStop;
}): DossierRules {
  return { ...usualRules, lateHour, afterStop: { ...usualRules.afterStop, 5: afterPapers } };
}
