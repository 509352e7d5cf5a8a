import type { Status } from './statuses.ts';
import type { ToldFacts } from './told-facts.ts';

export type ReturnBy = 'counter' | 'post' | 'online';

/** What a person should look at. */
export type DossierFlag = 'backwards';

/** Our copy of a dossier (hồ sơ), as its registry told it. */
export type Dossier = {
  readonly registry: string;
  readonly code: string;
  readonly codeKey: string;
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  readonly agency: string | null;
  readonly ward: string | null;
  /** Sealed JSON (`Applicant`). */
  readonly applicant: string | null;
  /** What a proof is compared with: `proofMark`. */
  readonly proofs: readonly string[];
  /** The same of what the code on the receipt says. */
  readonly receipt: string | null;
  readonly status: Status;
  readonly statusWord: string | null;
  readonly submittedAt: Date | null;
  readonly receivedAt: Date | null;
  /** As the registry says, and since when it says so. */
  readonly dueAt: Date | null;
  readonly dueToldAt: Date | null;
  /** The new date that was promised, since when, and how many were. */
  readonly promisedAt: Date | null;
  readonly promisedToldAt: Date | null;
  readonly promises: number;
  readonly apologisedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly returnBy: ReturnBy | null;
  readonly returnPlace: string | null;
  readonly tracking: string | null;
  /** Đồng. */
  readonly feeOwed: number | null;
  readonly feePaidAt: Date | null;
  readonly feeLink: string | null;
  readonly papersWanted: readonly string[];
  /** `YYYY-MM-DD` */
  readonly papersUntil: string | null;
  readonly note: string | null;
  /** Which unit has it in hand as it stands now, and who there. */
  readonly handlingUnit: string | null;
  readonly handlingOfficer: string | null;
  readonly flags: readonly DossierFlag[];
  /** The registry's own time of the newest event, and its number where it counts them. */
  readonly asOf: Date;
  readonly sequence: number | null;
  readonly takenAt: Date;
};

/** A dossier as it is kept; `versionId` is the text of its procedure that was in force at receipt. */
export type KeptDossier = Dossier & { readonly id: string; readonly versionId: string | null };

/** One event of a dossier, kept once. */
export type DossierChange = {
  readonly codeKey: string;
  readonly eventKey: string;
  readonly at: Date;
  readonly sequence: number | null;
  readonly takenAt: Date;
  readonly status: Status;
  readonly statusWord: string | null;
  readonly note: string | null;
  readonly papersWanted: readonly string[];
  readonly promisedAt: Date | null;
  readonly apologisedAt: Date | null;
  readonly told: ToldFacts;
  /** Whether it became the dossier's state; one that came late did not. */
  readonly moved: boolean;
  /** Whether a follower is to be told: it moved, or came late with the papers that are asked for now. */
  readonly isNews: boolean;
  readonly flags: readonly DossierFlag[];
};

/** Whose dossier it is, as its registry knows them. Kept sealed. */
export type Applicant = {
  readonly name: string | null;
  readonly phone: string | null;
  readonly personalNumber: string | null;
};
