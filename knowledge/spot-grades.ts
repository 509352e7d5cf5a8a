/** "Loại II", "hạng 3". */
export type Grade = { readonly kind: string; readonly grade: number };

const number = '(?:[ivx]+|\\d)\\b';
const kinds = '(?:loai|hang|cap do|muc do|muc|nhom|bac)';
const graded = new RegExp(`\\b(${kinds}) (${number}(?:(?:,| va| hoac)? ?(?:${kinds} )?${number})*)`, 'g');
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The grades that words without marks name, each of "loai i, loai ii" by itself. */
export function spotGrades(words: string): readonly Grade[] {
  return [...words.matchAll(graded)].flatMap(([, kind = '', numbers = '']) =>
    [...numbers.matchAll(new RegExp(`\\b${number}`, 'g'))].map(([written]) => ({
      kind,
      grade: romans.includes(written) ? romans.indexOf(written) + 1 : Number(written),
    })),
  );
}
