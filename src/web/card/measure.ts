import { boldWidths, regularWidths, type Widths } from './letter-widths.ts';

export type Weight = 'regular' | 'bold';

const byLetter = { regular: spread(regularWidths), bold: spread(boldWidths) } as const;
/** As wide as the widest, for what the font may not even have. */
const unknown = 1_060;

/** The width of a line in pixels, never less than it is drawn. */
export function measure(text: string, size: number, weight: Weight): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')) {
    thousandths += byLetter[weight].get(letter) ?? unknown;
  }
  return (thousandths * size) / 1000;
}

function spread(widths: Widths): ReadonlyMap<string, number> {
  return new Map(
    widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
  );
}
