import type { Procedure } from '#knowledge/entry.ts';

/**
 * The numbers of a composed text that stand neither in the fields it was composed from nor are counts of them.
 * A number before a unit of time or money is never a count.
 */
export function untracedNumbers(text: string, procedure: Procedure, known: readonly string[]): string[] {
  const given = new Set([...numbersOf(JSON.stringify(procedure)), ...known.flatMap(numbersOf)]);
  const most = longestList(procedure);
  return [...text.matchAll(number)].flatMap((match) => {
    const [digits] = match;
    const bare = bareNumber(digits);
    if (given.has(bare)) return [];
    const following = text.slice(match.index + digits.length);
    const isCount = Number(bare) <= most && !/^\s*(?:đ|đồng|ngày|giờ|tháng|%|usd)(?!\p{L})/iu.test(following);
    return isCount ? [] : [`${digits}${following.slice(0, 20)}`];
  });
}

const number = /\d+(?:[.,]\d+)*/g;

/** Every number as its bare digits, whole and in its parts: "2025-12-31" is also 31, 12 and 2025. */
function numbersOf(text: string): string[] {
  return [...text.matchAll(number)].flatMap(([digits]) => [digits, ...digits.split(/[.,]/)].map(bareNumber));
}

function bareNumber(digits: string): string {
  return digits.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
}

function longestList({ papers, agencies, sections, ...lists }: Procedure): number {
  const lines = Object.values(sections).map((section) => section.split('\n').length);
  return Math.max(
    papers.length,
    agencies.receives.length,
    agencies.decides.length,
    lists.legalBasis.length,
    lists.conditions.length,
    lists.results.length,
    lists.paperNotes.flatMap((note) => note.split(/\n| [-+*] /)).length,
    ...lines,
  );
}
