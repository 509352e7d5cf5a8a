import type { Violation } from './monitoring-rules.ts';

/** One violation by one dossier or ticket, with what shows it. Nothing in it says whose dossier it is. */
export type Finding = {
  readonly violation: Violation;
  /** Tells the findings of one rule on one subject apart: the same is found once, however often it is looked for. */
  readonly key: string;
  readonly happenedAt: Date;
  readonly evidence: Evidence;
};

export type Evidence = Readonly<Record<string, string | number | null>>;
