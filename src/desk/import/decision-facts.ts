import { decisionIn } from '#knowledge/portal/read-decision.ts';
import { importWhysVi as whys } from '#prompts/import-whys.vi.ts';

/** What a decision says of itself, above its annex. */
export type DecisionFacts = {
  readonly decision: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveWhy: string | null;
};

const numberPattern = /(?<![\d/])\d{1,5}(?:\/\d{4})?\/QĐ-[A-ZĐƯ][A-ZĐƯa-z]{1,12}(?![\p{L}])/u;
const dayPattern = /(\d{1,2})\s*(?:\/|-|\.|tháng)\s*(\d{1,2})\s*(?:\/|-|\.|năm)\s*(\d{4})/iu;

export function readDecisionFacts(lines: readonly string[]): DecisionFacts {
  const said = lines.slice(0, 400);
  const own = said.find(
    (line) =>
      /^\s*(?:số|quyết định số|kèm theo quyết định|\(?(?:ban hành )?kèm theo)/iu.test(line) &&
      numberPattern.test(line),
  );
  const decision = own?.match(numberPattern)?.[0] ?? null;
  const days = said.flatMap((line) => {
    const at = /hiệu lực(?: thi hành)?(?: kể)?(?: từ)?(?: ngày)?\s*:?\s*/iu.exec(line);
    const day = at ? dayIn(line.slice(at.index + at[0].length, at.index + at[0].length + 30)) : null;
    return day ? [day] : [];
  });
  const [effectiveFrom = null, ...others] = [...new Set(days)];
  if (effectiveFrom) {
    return { decision, effectiveFrom, effectiveWhy: others.length > 0 ? whys.effectiveSeveral : null };
  }
  const signing = said.some((line) => /hiệu lực(?: thi hành)? (?:kể )?từ ngày ký/iu.test(line))
    ? signedOn(said)
    : null;
  return { decision, effectiveFrom: signing, effectiveWhy: signing ? whys.effectiveFromSigning : null };
}

function signedOn(lines: readonly string[]): string | null {
  const dated = (one: string) =>
    /,\s*ngày\s+\d{1,2}\s+tháng/iu.test(one) || (/^\s*số/iu.test(one) && numberPattern.test(one));
  const line = lines.find((one) => dated(one) && dayIn(one.replace(numberPattern, '')) !== null);
  return line ? dayIn(line.replace(numberPattern, '')) : null;
}

/** "05 tháng 3 năm 2026", "05/3/2026" as `2026-03-05`. */
export function dayIn(text: string): string | null {
  const [, day = '', month = '', year = ''] = dayPattern.exec(text) ?? [];
  if (!(Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export function decisionNumberIn(text: string): string | null {
  return numberPattern.exec(text)?.[0] ?? decisionIn(text).decision ?? null;
}
