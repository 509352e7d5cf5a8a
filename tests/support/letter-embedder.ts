import type { Embedder } from '#knowledge/embedder.ts';

const pairs = 128;

/**
 * An embedding model that sees letters: texts lie near each other the more pairs of neighbouring letters they share,
 * whatever their marks. It can fail, and it keeps what it was shown.
 */
export class LetterEmbedder implements Embedder {
  readonly name: string;
  readonly seen: string[] = [];
  /** How many calls go well before the other side is gone. */
  left = Number.POSITIVE_INFINITY;

  private readonly length: number;

  constructor(name = 'letters', length = pairs) {
    this.name = name;
    this.length = length;
  }

  readonly embed = async (texts: readonly string[]): Promise<readonly (readonly number[])[] | null> => {
    if (this.left === 0) return null;
    this.left -= 1;
    this.seen.push(...texts);
    return texts.map((text) => this.vectorOf(text));
  };

  private vectorOf(text: string): readonly number[] {
    const vector = Array.from({ length: this.length }, () => 0);
    const letters = text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]+/g, ' ');
    for (let at = 0; at + 1 < letters.length; at++) {
      const place = (letters.charCodeAt(at) * 31 + letters.charCodeAt(at + 1)) % this.length;
      vector[place] = (vector[place] ?? 0) + 1;
    }
    const size = Math.hypot(...vector) || 1;
    return vector.map((part) => part / size);
  }
}
