import { cleanText } from '#knowledge/clean-text.ts';
import { foldText } from '#knowledge/fold.ts';
import { dossierCode } from '#knowledge/spot-personal.ts';
import type { Proof } from '#src/dossiers/proof.ts';

/** What a message proves a dossier with, and for whom. */
export type GivenProof = { readonly proof: Proof | null; readonly provedFor: 'self' | 'helper' };

/** Every code of a dossier in a text, as it was written but without what nobody sees and with noughts for O, each once. */
export function spotDossierCodes(text: string): readonly string[] {
  const found = Array.from(cleanText(text).matchAll(dossierCode), ([code]) =>
    code.trim().replace(/o/gi, '0'),
  );
  return [...new Set(found)];
}

const phone = /(?<!\d)(?:\+?84|0)(?:[\s.-]?\d){9,10}(?!\d)/g;
const wholeNumber = /(?<!\d)\d(?:[\s.-]?\d){8,11}(?!\d)/g;
const four = /(?<![\d./-])\d{4}(?![\d/-]|\.\d)/g;
const mostFours = 2;

/** "Nộp giúp mẹ", "làm hộ": the numbers are somebody else's. */
const helping =
  /\b(?:nop|lam|xem|tra|hoi|di)(?: \S+)? (?:giup|gium|ho|dum|thay)\b|\bcua (?:me|ma|ba|bo|ong|vo|chong|con|chi|anh|em|ban|chu|co|bac) (?:em|toi|minh|tui|chau|con)?\b|\bfor (?:someone|somebody|my)\b/;

/**
 * Four digits, or two times four; a whole number that was sent all the same is cut to its end, so that it proves no
 * more than was asked for. Codes and days are no proof.
 */
export function readProof(text: string): GivenProof {
  const rest = cleanText(text).replace(dossierCode, ' ');
  const whole = [...(rest.match(phone) ?? []), ...(rest.replace(phone, ' ').match(wholeNumber) ?? [])];
  const tails = whole.map((number) => number.replace(/\D/g, '').slice(-4));
  const left = rest.replace(phone, ' ').replace(wholeNumber, ' ');
  const digits = [...new Set([...tails, ...(left.match(four) ?? [])])].slice(0, mostFours);
  const provedFor = helping.test(foldText(text)) ? 'helper' : 'self';
  return { proof: digits.length > 0 ? { digits, phone: null } : null, provedFor };
}

/** The message as staff may read it while a proof is asked for: what proves nothing else is hidden. */
export function hideProof(text: string): string {
  return text.replace(four, '[4 số]');
}
