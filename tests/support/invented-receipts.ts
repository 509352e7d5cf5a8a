import { deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { encode } from 'uqr';

type Taken = {
  /** Degrees by which the sheet lies askew. */
  readonly askew?: number;
  /** How far its edges run into each other, in points. */
  readonly blur?: number;
  /** Points of a side of the picture. */
  readonly side?: number;
};

/** A photo of an invented receipt, as PNG: lines of writing, and a square code that says `text` where there is one. */
export function receiptPhoto(
  text: string | null,
  { askew = 0, blur = 0, side = 900 }: Taken = {},
): Uint8Array {
  const dots = text === null ? [] : encode(text, { border: 3 }).data;
  const dot = 6;
  const squares = dots.flatMap((row, y) =>
    row.map((on, x) => (on ? `<rect x="${x * dot}" y="${y * dot}" width="${dot}" height="${dot}"/>` : '')),
  );
  const writing = [0, 1, 2].map((line) => `<rect x="0" y="${-120 + line * 30}" width="260" height="8"/>`);
  const sheet = `<rect x="-40" y="-160" width="460" height="600" fill="#fff"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">
    <filter id="blur"><feGaussianBlur stdDeviation="${blur}"/></filter>
    <rect width="100%" height="100%" fill="#cab"/>
    <g transform="translate(${side / 2 - 190} ${side / 2 - 100}) rotate(${askew} 190 140)" ${blur ? 'filter="url(#blur)"' : ''}>
    ${sheet}${writing.join('')}${squares.join('')}</g></svg>`;
  return new Uint8Array(new Resvg(svg).render().asPng());
}

/** A PNG that says it is small and unpacks to `megabytes`. */
export function bombPhoto(megabytes: number): Uint8Array {
  return png({ width: 600, height: 600 }, deflateSync(new Uint8Array(megabytes * 1024 * 1024)));
}

/** A PNG that says it has so many points, and holds next to nothing. */
export function hugePhoto(width: number, height: number): Uint8Array {
  return png({ width, height }, deflateSync(new Uint8Array(1000)));
}

function png({ width, height }: { width: number; height: number }, packed: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const start = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return Buffer.concat([Buffer.from(start), chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', [])]);
}

/** Its checksum is left empty: whoever reads codes looks at none. */
function chunk(name: string, body: ArrayLike<number>): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name), Buffer.from(Uint8Array.from(body)), Buffer.alloc(4)]);
}
