import type { Language } from '#src/answers/answer.ts';
import type { StaffRole } from './staff.ts';

/** Somebody of the centre, as those who look after the people see them. */
export type StaffMember = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
  readonly agencies: readonly string[] | null;
  readonly language: Language;
  readonly invitedAt: Date;
  /** `null`: has not come yet. */
  readonly acceptedAt: Date | null;
  readonly disabledAt: Date | null;
  readonly lastSeenAt: Date | null;
  readonly hasSecondStep: boolean;
  /** Until when a one-time link of theirs still opens; `null`: none does. */
  readonly linkUntil: Date | null;
  readonly revision: number;
};

export type MemberState = 'invited' | 'active' | 'disabled';

export function stateOf({
  acceptedAt,
  disabledAt,
}: Pick<StaffMember, 'acceptedAt' | 'disabledAt'>): MemberState {
  if (disabledAt) return 'disabled';
  return acceptedAt ? 'active' : 'invited';
}

/** A browser in which somebody is signed in. */
export type StaffSession = {
  readonly id: string;
  readonly startedAt: Date;
  readonly usedAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
};

/** By the first, whoever starts the program says who they are. */
export type LinkKind = 'first' | 'invitation' | 'reset';
