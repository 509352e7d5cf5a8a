import type { Dossier } from './dossier.ts';
import type { ProofKind } from './proof.ts';

type Proved = Pick<Dossier, 'proofs' | 'receipt'>;

/** Which kinds of proof that opened a dossier before would open it now. A number that was put right takes its own away. */
export function kindsThatHold(before: Proved, after: Proved): readonly ProofKind[] {
  const kinds = kindsOf(before.proofs).filter((_, place) =>
    after.proofs.includes(before.proofs[place] ?? ''),
  );
  return before.receipt !== null && before.receipt === after.receipt ? [...kinds, 'receipt'] : kinds;
}

/** As `marksOfApplicant` lists them: those of the phone first. */
function kindsOf({ length }: Dossier['proofs']): readonly ProofKind[] {
  const phone = length > 1 ? (['phone', 'phone-tail'] as const) : [];
  return length % 2 === 1 ? [...phone, 'number-tail'] : phone;
}
