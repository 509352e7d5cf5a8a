import type { Keys } from '#src/sign.ts';
import type { Applicant } from './dossier.ts';

/**
 * What shows that a dossier is somebody's: the last four digits of the applicant's phone or personal number, or the
 * whole phone, which a channel shared for them. Kept only as a hash of the code, the kind and the digits, so that a copy
 * of the database tells neither the digits nor which dossiers share them.
 */
export type Proof = {
  /** Four digits, of which it was not said whose: tried as both. */
  readonly digits?: string | undefined;
  readonly phoneTail?: string | undefined;
  readonly numberTail?: string | undefined;
  readonly phone?: string | undefined;
};

export const proofKinds = ['phone-tail', 'number-tail', 'phone'] as const;
export type ProofKind = (typeof proofKinds)[number];

export type ProofMark = { readonly kind: ProofKind; readonly mark: string };

const tail = 4;

/** The marks that are kept with a dossier. */
export async function marksOfApplicant(
  keys: Keys,
  codeKey: string,
  { phone, personalNumber }: Applicant,
): Promise<readonly string[]> {
  const whole = phone === null ? null : readPhone(phone);
  const number = (personalNumber ?? '').replace(/\D/g, '');
  const proof: Proof = {
    ...(whole && { phone: whole, phoneTail: whole.slice(-tail) }),
    ...(number.length >= 2 * tail && { numberTail: number.slice(-tail) }),
  };
  return (await marksOfProof(keys, codeKey, proof)).map(({ mark }) => mark);
}

/** The marks that a proof would have, were this dossier its giver's. */
export async function marksOfProof(keys: Keys, codeKey: string, proof: Proof): Promise<readonly ProofMark[]> {
  const pairs: readonly (readonly [ProofKind, string | undefined])[] = [
    ['phone-tail', fourOf(proof.phoneTail ?? proof.digits)],
    ['number-tail', fourOf(proof.numberTail ?? proof.digits)],
    ['phone', (proof.phone && readPhone(proof.phone)) ?? undefined],
  ];
  return await Promise.all(
    pairs.flatMap(([kind, digits]) =>
      digits
        ? [keys.sign('dossier-proof', `${codeKey}\n${kind}\n${digits}`).then((mark) => ({ kind, mark }))]
        : [],
    ),
  );
}

/** Whether anything of a proof was given that can be tried at all. */
export function isProof({ digits, phoneTail, numberTail, phone }: Proof): boolean {
  return [digits, phoneTail, numberTail].some(fourOf) || (phone !== undefined && readPhone(phone) !== null);
}

/** As dialled at home, digits only: "+84 912 345 678" is "0912345678". `null` where it is no phone number. */
export function readPhone(text: string): string | null {
  const digits = text.replace(/\D/g, '').replace(/^(?:00)?84(?=\d{9,10}$)/, '0');
  return /^0\d{9,10}$/.test(digits) ? digits : null;
}

function fourOf(text: string | undefined): string | undefined {
  const digits = (text ?? '').replace(/\D/g, '');
  return digits.length === tail ? digits : undefined;
}
