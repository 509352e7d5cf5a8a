import type { Procedure } from '#knowledge/entry.ts';
import type { Flag } from '#knowledge/flag.ts';
import type { PortalRecord } from './record.ts';
import { tidyLine, tidyText } from './tidy-text.ts';

type Basis = Procedure['legalBasis'][number];

/** Who issues legal texts, as their numbers end. Longer names first, so that a glued "NĐ-CPQUY" still reads NĐ-CP. */
const issuers =
  '(?:PL-)?UBTVQH\\d{0,2}|QH\\d{2}|(?:NĐ|NQ|ND)-CP|QĐ-TTg|(?:TTLT|TT|QĐ|NQ|CT)-(?:BLĐTBXH|BNNPTNT|BVHTTDL|BGDĐT|BTTTT|BKHĐT|BNNMT|BTNMT|BGTVT|BKHCN|BNGO?|NHNN|TTCP|VPCP|UBDT|BDTTG|TANDTC|VKSNDTC|HĐND|UBND|BHXH|BQP|BTP|BTC|BCA|BXD|BCT|BNV|BYT|KTNN)(?:-[A-ZĐƯ]{2,8})*?';
const numberPattern = new RegExp(
  `(?<!\\d)\\d{1,4}(?:\\.\\d{1,2}(?=/\\d{4}/NQ-CP))?(?:/\\d{4})?/(?:${issuers})`,
  'gu',
);

/**
 * Reads numbers and titles of legal texts. The portal glues "title""number""title""number"; a title is taken only
 * where it stands cleanly between two glued numbers, or on a line of its own.
 */
export function readLegalBasis({ legal_basis, legal_codes }: PortalRecord): {
  readonly legalBasis: readonly Basis[];
  readonly flags: readonly Flag[];
} {
  const text = tidyText(legal_basis).replace(/\s*Cơ quan thực hiện.*$/su, '');
  const titles = titlesOf(text);
  const numbers = legal_codes.map(tidyLine).map((code) => ({ code, number: code.match(numberPattern)?.[0] }));
  const known = numbers.flatMap(({ number }) => (number ? [canonical(number)] : []));
  const all = [...new Set([...known, ...titles.keys()])];
  const lost = numbers.some(({ code, number }) => !number && !all.some((other) => other.startsWith(code)));
  return {
    legalBasis: all.map((number) => {
      const title = titles.get(number);
      return title ? { number, title } : { number };
    }),
    flags: lost ? ['legal-basis-unclear'] : [],
  };
}

/** The first number of a legal text that stands in these words. */
export function legalNumberIn(words: string): string | undefined {
  const number = words.match(numberPattern)?.[0];
  return number && canonical(number);
}

function canonical(number: string): string {
  return number.replace(/ND-CP$/, 'NĐ-CP');
}

function titlesOf(text: string): Map<string, string | undefined> {
  const titles = new Map<string, string | undefined>();
  for (const line of text.split('\n')) {
    const matches = [...line.matchAll(numberPattern)];
    const glued = matches.filter(({ index }) => index > 0 && /[^\s(\d/–-]/.test(line[index - 1] ?? ''));
    if (glued.length === 0) for (const [number, title] of alone(line, matches)) titles.set(number, title);
    let start = 0;
    for (const match of glued) {
      const number = canonical(match[0]);
      titles.set(number, titles.get(number) ?? cleanTitle(line.slice(start, match.index), number));
      start = match.index + match[0].length;
    }
  }
  return titles;
}

/** A line that is one legal text: its first number is the text's own. */
function alone(line: string, matches: readonly RegExpMatchArray[]): [string, string | undefined][] {
  const [own] = matches;
  if (!own || !/^(?:Luật|Bộ luật|Nghị|Thông tư|Quyết định|Pháp lệnh)/u.test(line)) return [];
  return [[canonical(own[0]), cleanTitle(line, canonical(own[0]))]];
}

/** A title that was cut, glued to its neighbour, or is another text's, is none. */
function cleanTitle(text: string, number: string): string | undefined {
  const title = tidyLine(text);
  const whole = /^\p{Lu}/u.test(title) && title.length >= 8 && title.length <= 400;
  const glued = /\p{Ll}\p{Lu}\p{Ll}|\p{L}\d{1,3}\/\d{4}|\d{5,}\/\d{4}/u.test(title);
  const own = /^[\p{L} ]{3,25} số (\d+[/.]\S+?)(?=[\s,;]|$)/u.exec(title)?.[1];
  return whole && !glued && (!own || canonical(own) === number) ? title : undefined;
}
