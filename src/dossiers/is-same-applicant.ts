import type { Dossier } from './dossier.ts';

type Proved = Pick<Dossier, 'proofs' | 'receipt'>;

/**
 * Whether whoever proved a dossier as it stood before may still be its applicant: something of what proved it proves it
 * now. A registry that corrects one number of two leaves the other.
 */
export function isSameApplicant(before: Proved, after: Proved): boolean {
  if (before.proofs.length === 0) return before.receipt === null || before.receipt === after.receipt;
  return before.proofs.some((mark) => after.proofs.includes(mark));
}
