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
/** Also apart: "56 78", "5 6 7 8". No day, and no sum with dots. */
const apart = /(?<![\d./-]|\d )\d(?:[ -]?\d){3}(?![\d/-]|[. ]\d)/g;
const mostFours = 2;

/** "Nộp giúp mẹ", "làm hộ": the numbers are somebody else's. */
const helping =
  /\b(?:nop|lam|xem|tra|hoi|di)(?: \S+)? (?:giup|gium|ho|dum|thay)\b|\bcua (?:me|ma|ba|bo|ong|vo|chong|con|chi|anh|em|ban|chu|co|bac) (?:em|toi|minh|tui|chau|con)?\b|\bfor (?:someone|somebody|my)\b/;

/** A year, a sum, a decision's number: four digits that prove nothing. */
const otherBefore =
  /(?:\b(?:nam|ngay|thang|luc|khoang|tu|hon|gan|mat|dong|tra|year)|\b(?:quyet dinh|nghi dinh|thong tu|cong van|nha|hem|duong|to|thua|phong|quay|dieu)(?: so)?) ?$/;
const otherAfter = /^ ?(?:dong|d|k|vnd|ngan|nghin|trieu|m2|m|met|ngay|gio|h|nguoi|lan|ban)\b/;
/** What tells that digits prove something. */
const proving =
  /\b(?:so cuoi|cuoi|duoi|sdt|dt|dien thoai|so may|phone|cccd|cmnd|can cuoc|chung minh|ending|last|id)\b(?:\W+\w+){0,3}\W*$/;

/**
 * Four digits, or two times four, and a phone that was sent whole. Codes, days, years and sums are no proof; where none is
 * `awaited` and a sentence goes on around them, digits have to be told as the end of a number.
 */
export function readProof(
  text: string,
  { awaited = false }: { readonly awaited?: boolean } = {},
): GivenProof {
  const rest = cleanText(text).replace(dossierCode, ' | ');
  const phones = rest.match(phone) ?? [];
  const whole = [...phones, ...(rest.replace(phone, ' ').match(wholeNumber) ?? [])];
  const tails = whole.map((number) => number.replace(/\D/g, '').slice(-4));
  const left = rest.replace(phone, ' | ').replace(wholeNumber, ' | ');
  const fours = Array.from(left.matchAll(apart), (found) => ({
    digits: found[0].replace(/\D/g, ''),
    before: foldText(left.slice(0, found.index)),
    after: foldText(left.slice(found.index + found[0].length)),
  })).filter((four) => (awaited ? !isOther(four) : standsAsProof(four)));
  const digits = [...new Set([...tails, ...fours.map((four) => four.digits)])].slice(0, mostFours);
  const provedFor = helping.test(foldText(text)) ? 'helper' : 'self';
  const given = digits.length > 0 ? { digits, phone: phones[0] ?? null } : null;
  return { proof: given, provedFor };
}

type Four = { readonly before: string; readonly after: string };

function isOther({ before, after }: Four): boolean {
  return otherBefore.test(before.replace(/[^\p{L}\d|]+/gu, ' ')) || otherAfter.test(after);
}

/** Beside the code, at an end of the message or a line of its own; or told as the end of a number. */
function standsAsProof(four: Four): boolean {
  if (isOther(four)) return false;
  const { before, after } = four;
  const isFree = /(?:^|[|\n]|\d)[\s,.;:]*$/.test(before) || /^[\s,.;:]*(?:$|[|\n]|\d)/.test(after);
  return isFree || proving.test(before);
}

/** A message whose numbers are masked, as staff may read it while a proof is asked for: what is left of one is hidden. */
export function hideProof(text: string): string {
  return text.replace(apart, '[4 số]');
}
