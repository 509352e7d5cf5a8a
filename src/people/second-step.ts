import type { Staff, StaffRole } from './staff.ts';

/** Who can let others in, publish, or see everybody's: a password alone is not enough. */
const compulsory: readonly StaffRole[] = ['admin', 'approver', 'dpo'];

export function needsSecondStep({ roles }: Pick<Staff, 'roles'>): boolean {
  return roles.some((role) => compulsory.includes(role));
}

/** What is missing before a session opens anything: the code of a second step that is set up, or setting it up. */
export type OwedStep = 'code' | 'set-up';

export function owedStep(
  staff: Pick<Staff, 'roles'>,
  { hasSecondStep, secondStepAt }: { readonly hasSecondStep: boolean; readonly secondStepAt: Date | null },
): OwedStep | null {
  if (secondStepAt) return null;
  if (hasSecondStep) return 'code';
  return needsSecondStep(staff) ? 'set-up' : null;
}
