const ones: Readonly<Record<string, number>> = {
  ...{ mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, lam: 5, sau: 6, bay: 7, tam: 8, chin: 9 },
};
const one = Object.keys(ones).join('|');

/** A number up to 99 in folded syllables, as digits or in words: "8", "muoi hai", "tam muoi lam". */
export const saidNumber = `\\d{1,3}|muoi(?: (?:${one}))?|(?:${one}) muoi(?: (?:${one}))?|(?:${one})`;

export function numberOf(said: string): number {
  if (/^\d+$/.test(said)) return Number(said);
  const [first = '', second, third] = said.split(' ');
  if (first === 'muoi') return 10 + (ones[second ?? ''] ?? 0);
  return second === 'muoi' ? (ones[first] ?? 0) * 10 + (ones[third ?? ''] ?? 0) : (ones[first] ?? 0);
}
