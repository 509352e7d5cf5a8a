import { type QrCode, qrCode } from '#src/web/checklist/qr-code.ts';
import type { Weight } from './measure.ts';
import { wrapWords } from './wrap-words.ts';

/** One strip across the card: how high it is, and what it is where its top is known. */
export type Row = { readonly height: number; draw(top: number): string };

export const cardWidth = 1_080;
export const margin = 60;

export const colours = {
  sheet: '#ffffff',
  ink: '#1b2926',
  soft: '#52625d',
  leaf: '#0b5d4e',
  tint: '#e6f2ed',
  door: '#0b4f43',
  onDoor: '#ffffff',
  light: '#f0c25a',
  gold: '#fdf3d8',
  goldLine: '#e3c26c',
  goldInk: '#5f4300',
  line: '#e3ddd0',
} as const;

export type Words = {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly left?: number;
  /** How far from the right edge it ends. */
  readonly right?: number;
  /** Lines at most; the rest is dots. */
  readonly most?: number;
  readonly above?: number;
};

/** A paragraph. */
export function words(text: string, look: Words): Row {
  const { size, weight = 'regular', colour = colours.ink, left = margin, above = 0 } = look;
  const width = cardWidth - left - (look.right ?? margin);
  const lines = wrapWords(text, { size, weight, width }, look.most);
  const step = Math.round(size * 1.38);
  return {
    height: above + lines.length * step,
    draw: (top) =>
      lines
        .map((line, place) => {
          const base = top + above + place * step + Math.round(size * 1.04);
          return textAt({ x: left, y: base, size, weight, colour }, line);
        })
        .join(''),
  };
}

/** Rows below each other, as one. */
export function stack(rows: readonly Row[]): Row {
  return {
    height: heightOf(rows),
    draw(top) {
      let at = top;
      let drawn = '';
      for (const row of rows) {
        drawn += row.draw(at);
        at += row.height;
      }
      return drawn;
    },
  };
}

export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

export function gap(height: number): Row {
  return { height, draw: () => '' };
}

/** A rule across, with air on both sides. */
export function rule(height: number): Row {
  const across = (top: number) => `M${margin} ${top + height / 2}H${cardWidth - margin}`;
  return { height, draw: (top) => `<path d="${across(top)}" stroke="${colours.line}" stroke-width="2"/>` };
}

/** `row` on a coloured ground. */
export function ground(
  row: Row,
  look: { readonly fill: string; readonly line?: string; readonly inset: number },
): Row {
  const { fill, line, inset } = look;
  const stroke = line ? ` stroke="${line}" stroke-width="2"` : '';
  const box = (top: number) =>
    `<rect x="${inset}" y="${top}" width="${cardWidth - 2 * inset}" height="${row.height}" rx="${inset === 0 ? 0 : 18}" fill="${fill}"${stroke}/>`;
  return { height: row.height, draw: (top) => box(top) + row.draw(top) };
}

/** `row` with a box to tick, or a dash, before its first line. */
export function marked(row: Row, mark: 'box' | 'dash'): Row {
  const shape = (top: number) =>
    mark === 'box'
      ? `<rect x="${margin + 2}" y="${top + 10}" width="34" height="34" rx="6" fill="none" stroke="${colours.leaf}" stroke-width="3.5"/>`
      : `<path d="M${margin + 8} ${top + 21}h20" stroke="${colours.soft}" stroke-width="3.5" stroke-linecap="round"/>`;
  return { height: row.height, draw: (top) => shape(top) + row.draw(top) };
}

/** `row` with a code to scan at its right. */
export function besideCode(row: Row, address: string, side: number): Row {
  const code: QrCode = qrCode(address);
  const x = cardWidth - margin - side;
  return {
    height: Math.max(row.height, side),
    draw: (top) =>
      `${row.draw(top)}<rect x="${x}" y="${top}" width="${side}" height="${side}" fill="#fff"/>` +
      `<path transform="translate(${x} ${top}) scale(${side / code.size})" shape-rendering="crispEdges" d="${code.path}"/>`,
  };
}

type Placed = { x: number; y: number; size: number; weight: Weight; colour: string };

function textAt({ x, y, size, weight, colour }: Placed, text: string): string {
  const bold = weight === 'bold' ? ' font-weight="700"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${bold}>${asText(text)}</text>`;
}

/** Texts stay texts, and what XML cannot hold is left out. */
function asText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
