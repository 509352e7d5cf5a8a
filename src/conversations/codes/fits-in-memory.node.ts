import { inflateSync } from 'node:zlib';

/** Above what phones take by default; and what a picture without loss may unpack to, in bytes. */
const mostPixels = 25_000_000;
const mostUnpacked = 80 * 1024 * 1024;

/** Whether a PNG or JPEG picture unpacks to no more than it says, and says no more than can be held. Told before it is. */
export function fitsInMemory(picture: Uint8Array): boolean {
  const view = new DataView(picture.buffer, picture.byteOffset, picture.byteLength);
  if (picture.length > 33 && view.getUint32(0) === 0x89504e47) return fitsPng(picture, view);
  return picture.length > 4 && view.getUint16(0) === 0xffd8 && fitsJpeg(view);
}

/** Its rows are unpacked once to be counted: a stream that goes on after the last of them is cut off there. */
function fitsPng(picture: Uint8Array, view: DataView): boolean {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const channels = [1, 0, 3, 1, 2, 0, 4][view.getUint8(25)] ?? 0;
  const row = Math.ceil((width * channels * view.getUint8(24)) / 8) + 1;
  // Woven in seven passes it has a few bytes more to begin its rows with.
  const unpacked = height * (row + 1) + 7 * (height + row);
  if (channels === 0 || !isSmall(width, height) || unpacked > mostUnpacked) return false;
  try {
    inflateSync(Buffer.concat(packedParts(picture, view)), { maxOutputLength: unpacked });
    return true;
  } catch {
    return false;
  }
}

function packedParts(picture: Uint8Array, view: DataView): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 8 <= picture.length; ) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === 0x49444154) parts.push(picture.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return parts;
}

/** The first frame tells the size; whoever comes to the end without one has no picture. */
function fitsJpeg(view: DataView): boolean {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return false;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return isSmall(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return false;
}

function isSmall(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= mostPixels;
}
