import { encode } from 'uqr';

export type QrCode = {
  /** Modules along one side, with the quiet zone that a camera needs. */
  readonly size: number;
  /** One SVG path over a box of `size` by `size`. */
  readonly path: string;
};

/** A code that opens `url`: its dark modules as runs, row by row. Survives a crumpled corner (level M). */
export function qrCode(url: string): QrCode {
  const { size, data } = encode(url, { ecc: 'M', border: 3 });
  return { size, path: data.map(runsOf).join('') };
}

function runsOf(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    const run = x - start + 1;
    path += `M${start} ${y}h${run}v1h-${run}z`;
  }
  return path;
}
