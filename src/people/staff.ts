import type { Language } from '#src/answers/answer.ts';

/** What someone is at the centre; one person may be several. */
export const staffRoles = ['operator', 'editor', 'approver', 'supervisor', 'admin', 'dpo'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Somebody of the centre who signed in. */
export type Staff = {
  readonly kind: 'staff';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
  /** Whose matters they see, by the agencies' names; `null`: all of the centre's. */
  readonly agencies: readonly string[] | null;
  readonly language: Language;
};
