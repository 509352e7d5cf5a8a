/** Sparse vectors index their terms by hash; at 2^29 two of the catalogue's ~10^5 terms rarely meet. */
export const termSpace = 2 ** 29;

/** A word or word pair as a question or a passage carries it. */
export type Term = { readonly id: number; readonly weight: number };

/** Syllable and weight; the weight of a pair is that of its weaker half. */
export type WeightedSyllable = { readonly folded: string; readonly weight: number };

/** Every syllable and every neighbouring pair once, with its greatest weight: syllables have even ids, pairs odd. */
export function termsOf(syllables: readonly WeightedSyllable[]): readonly Term[] {
  const weights = new Map<number, number>();
  const add = (id: number, weight: number) => weights.set(id, Math.max(weights.get(id) ?? 0, weight));
  syllables.forEach((syllable, position) => {
    add(hash(syllable.folded) * 2, syllable.weight);
    const next = syllables[position + 1];
    if (next) add(hash(`${syllable.folded} ${next.folded}`) * 2 + 1, Math.min(syllable.weight, next.weight));
  });
  return Array.from(weights, ([id, weight]) => ({ id, weight }));
}

/** FNV-1a over UTF-16 units, folded into 1..2^28 - 1 so that twice it is still a valid sparsevec index. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let position = 0; position < text.length; position++) {
    sum = Math.imul(sum ^ text.charCodeAt(position), 0x01000193);
  }
  return ((sum >>> 0) % (termSpace / 2 - 1)) + 1;
}
