import type { ReturnBy } from './dossier.ts';
import type { DossierClock } from './dossier-clock.ts';
import type { Status } from './statuses.ts';

/**
 * All that whoever proved a dossier is shown of it, and nothing else (`showDossier` copies field by field): no address,
 * no paper that was handed in. Names and numbers are masked, also in the registry's own words; but for the officer who
 * has it in hand, whose name and office the law owes to the applicant (Nghị định 224/2026/NĐ-CP, art. 15(1)g).
 */
export type DossierView = {
  /** For the grant, the follow and the next look; not for people. */
  readonly id: string;
  readonly code: string;
  readonly registry: string;
  /** Whether the registry was asked just now and did not answer: then this is what it last told. */
  readonly isLastKnown: boolean;
  /** The registry's own time of what it last told, and when we last heard from it. */
  readonly asOf: Date;
  readonly heardAt: Date;
  readonly procedure: { readonly code: string | null; readonly name: string | null };
  readonly agency: string | null;
  readonly ward: string | null;
  /** Who has it in hand as it stands now, as far as the registry tells. */
  readonly handling: { readonly unit: string | null; readonly officer: string | null };
  /** "N. V. A***" */
  readonly applicant: string | null;
  readonly status: Status;
  readonly statusWord: string | null;
  readonly clock: DossierClock;
  readonly submittedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly returnedAt: Date | null;
  /** What is asked of the citizen now; empty where nothing is. */
  readonly papersWanted: readonly string[];
  readonly papersUntil: string | null;
  /** `null` where nothing is owed, or it is paid. The link is only ever one of a state's site. */
  readonly fee: { readonly owed: number; readonly link: string | null } | null;
  readonly result: {
    readonly by: ReturnBy;
    readonly place: string | null;
    readonly tracking: string | null;
  } | null;
  readonly note: string | null;
  /** Newest first. */
  readonly timeline: readonly TimelineLine[];
};

export type TimelineLine = {
  readonly at: Date;
  readonly status: Status;
  readonly statusWord: string | null;
};
