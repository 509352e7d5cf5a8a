import { dossierCode } from '#knowledge/spot-personal.ts';
import type { Keys } from '#src/sign.ts';
import type { Applicant } from './dossier.ts';

/**
 * What shows that a dossier is somebody's: the last four digits of the applicant's phone or personal number, the
 * whole phone, which a channel shared for them, or what the code on their receipt says beside the dossier's code. Kept only as a hash of the code, the kind and the digits, so that a copy
 * of the database tells neither the digits nor which dossiers share them.
 */
export type Proof = {
  /** Four digits each. It need not be said whose they are: each is tried as the phone's and as the number's. */
  readonly digits: readonly string[];
  readonly phone: string | null;
  /** What codes on a photo said, whole. One that says the dossier's code alone proves no more than typing it. */
  readonly receipts?: readonly string[];
};

export const proofKinds = ['phone-tail', 'number-tail', 'phone', 'receipt'] as const;
export type ProofKind = (typeof proofKinds)[number];

export type ProofMark = { readonly kind: ProofKind; readonly digits: string; readonly mark: string };

const mostDigits = 2;
const mostReceipts = 4;
/** Letters and digits that a receipt must have beside the dossier's code. */
const leastBeside = 8;

const tail = 4;

/** The marks that are kept with a dossier. */
export async function marksOfApplicant(
  keys: Keys,
  codeKey: string,
  { phone, personalNumber }: Applicant,
): Promise<readonly string[]> {
  const whole = phone === null ? null : readPhone(phone);
  const number = (personalNumber ?? '').replace(/\D/g, '');
  const known: readonly (readonly [ProofKind, string])[] = [
    ...(whole
      ? ([
          ['phone', whole],
          ['phone-tail', whole.slice(-tail)],
        ] as const)
      : []),
    ...(number.length >= 2 * tail ? ([['number-tail', number.slice(-tail)]] as const) : []),
  ];
  return await Promise.all(known.map(([kind, digits]) => markOf(keys, codeKey, [kind, digits])));
}

/** The mark of what the code on a receipt says; `null` where that is little more than the dossier's code. */
export async function markOfReceipt(keys: Keys, codeKey: string, text: string): Promise<string | null> {
  const receipt = readReceipt(text);
  return receipt === null ? null : await markOf(keys, codeKey, ['receipt', receipt]);
}

/** The marks that a proof would have, were this dossier its giver's. */
export async function marksOfProof(keys: Keys, codeKey: string, proof: Proof): Promise<readonly ProofMark[]> {
  const phone = proof.phone === null ? null : readPhone(proof.phone);
  const tails = foursOf(proof).flatMap(
    (digits) =>
      [
        ['phone-tail', digits],
        ['number-tail', digits],
      ] as const,
  );
  const pairs: readonly (readonly [ProofKind, string])[] = [
    ...tails,
    ...(phone ? ([['phone', phone]] as const) : []),
    ...receiptsOf(proof).map((receipt) => ['receipt', receipt] as const),
  ];
  return await Promise.all(
    pairs.map(async ([kind, digits]) => ({
      kind,
      digits,
      mark: await markOf(keys, codeKey, [kind, digits]),
    })),
  );
}

/** Whether anything was given that can be tried at all; a strong one is more than four digits that may be guessed. */
export function strengthOf(proof: Proof): 'none' | 'weak' | 'strong' {
  if (proof.phone !== null && readPhone(proof.phone)) return 'strong';
  if (receiptsOf(proof).length > 0) return 'strong';
  const fours = foursOf(proof).length;
  return fours === 0 ? 'none' : fours === 1 ? 'weak' : 'strong';
}

/** Whether codes on a photo were given, and nothing else: they may be of anything. */
export function isReceiptAlone(proof: Proof | null): boolean {
  return proof !== null && receiptsOf(proof).length > 0 && strengthOf({ ...proof, receipts: [] }) === 'none';
}

/** Whether these are a whole phone, a receipt, or the ends of both numbers. */
export function isStrong(matched: readonly Omit<ProofMark, 'mark'>[]): boolean {
  const of = (kind: ProofKind) => matched.filter((each) => each.kind === kind);
  if (of('phone').length > 0 || of('receipt').length > 0) return true;
  return of('phone-tail').some((one) => of('number-tail').some((other) => other.digits !== one.digits));
}

/** As dialled at home, digits only: "+84 912 345 678" is "0912345678". `null` where it is no phone number. */
export function readPhone(text: string): string | null {
  const digits = text.replace(/\D/g, '').replace(/^(?:00)?84(?=\d{9,10}$)/, '0');
  return /^0\d{9,10}$/.test(digits) ? digits : null;
}

function receiptsOf({ receipts = [] }: Proof): readonly string[] {
  const read = receipts.map(readReceipt).filter((receipt) => receipt !== null);
  return [...new Set(read)].slice(0, mostReceipts);
}

/** As it stands there, but for how blanks and marks are written. */
function readReceipt(text: string): string | null {
  const receipt = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const beside = receipt.replace(dossierCode, ' ').replace(/[^\p{L}\d]/gu, '');
  return beside.length < leastBeside ? null : receipt;
}

function foursOf({ digits }: Proof): readonly string[] {
  const fours = digits.map((each) => each.replace(/\D/g, '')).filter((each) => each.length === tail);
  return [...new Set(fours)].slice(0, mostDigits);
}

function markOf(keys: Keys, codeKey: string, [kind, digits]: readonly [ProofKind, string]): Promise<string> {
  return keys.sign('dossier-proof', `${codeKey}\n${kind}\n${digits}`);
}
