import { Unzip, UnzipInflate } from 'fflate';
import { FileRefused } from './file-refused.ts';

const mostEntries = 2000;
const mostUnpacked = 200 * 1024 * 1024;
const mostRatio = 100;
/** Below this nothing is suspicious, however well it packs. */
const harmless = 2 * 1024 * 1024;
/** What a part that is read may hold; the others are only counted. */
const mostPart = 16 * 1024 * 1024;
/** DEFLATE gives at most about a thousand times as much. */
const step = 4 * 1024;

/**
 * Unpacks the parts of an Office file that are read. All parts are counted while they are unpacked, as what an archive
 * says of itself may be a lie; what could run, reach outside or grow is refused.
 */
export function judgeArchive(
  archive: Uint8Array,
  isRead: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const listed = listNames(archive);
  for (const name of listed) judgeName(name);
  const parts = new Map<string, Uint8Array[]>();
  const seen = new Set<string>();
  let total = 0;
  const unzip = new Unzip((file) => {
    judgeName(file.name);
    if (seen.has(file.name) || seen.size >= mostEntries) throw new FileRefused('bomb');
    seen.add(file.name);
    const chunks: Uint8Array[] = [];
    let size = 0;
    const kept = isRead(file.name) || file.name.endsWith('.rels') || file.name === '[Content_Types].xml';
    file.ondata = (error, chunk) => {
      if (error) throw error instanceof FileRefused ? error : new FileRefused('damaged');
      size += chunk.length;
      total += chunk.length;
      const tooMuch = total > mostUnpacked || (total > harmless && total > archive.length * mostRatio);
      if (tooMuch || (kept && size > mostPart)) throw new FileRefused('bomb');
      if (kept) chunks.push(chunk);
    };
    if (kept) parts.set(file.name, chunks);
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < archive.length; at += step) pushStep(unzip, archive, at);
  if (seen.size !== listed.length || listed.some((name) => !seen.has(name))) throw new FileRefused('damaged');
  const joined = new Map(Array.from(parts, ([name, chunks]) => [name, Buffer.concat(chunks)]));
  for (const [name, bytes] of joined) judgePart(name, bytes);
  return joined;
}

function pushStep(unzip: Unzip, archive: Uint8Array, at: number): void {
  try {
    unzip.push(archive.subarray(at, at + step), at + step >= archive.length);
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('damaged');
  }
}

function judgeName(name: string): void {
  const plain = name.toLowerCase();
  if (/(?:^|\/)\.\.(?:\/|$)|^\/|\\|\0|^[a-z]:/.test(plain)) throw new FileRefused('names');
  if (/vbaproject|\/vbadata|\/activex\/|macrosheets\/|\.bin$(?<!printersettings\d*\.bin)/.test(plain)) {
    throw new FileRefused('macros');
  }
  if (/externallinks\/|\/queries\/|connections\.xml$/.test(plain)) throw new FileRefused('external');
  if (/\.(?:zip|docx|xlsx|pptx|jar|7z|rar|gz|tgz|ole)$|\/embeddings\//.test(plain)) {
    throw new FileRefused('nested');
  }
}

/** The end of an archive lists it once more, with what only stands there. */
function listNames(archive: Uint8Array): readonly string[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new FileRefused('bomb');
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let each = 0; each < count; each += 1) {
    if (at + 46 > archive.length || view.getUint32(at, true) !== 0x02014b50) throw new FileRefused('damaged');
    if (view.getUint16(at + 8, true) & 1) throw new FileRefused('encrypted');
    // The upper half holds Unix's kind of file: 0xa is a link.
    if (view.getUint32(at + 38, true) >>> 28 === 0xa) throw new FileRefused('names');
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(archive.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new FileRefused('damaged');
}

function judgePart(name: string, bytes: Uint8Array): void {
  const xml = new TextDecoder().decode(bytes);
  // UTF-16 would hide what is looked for.
  if (/^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']utf-16/i.test(xml) || xml.includes('\0')) {
    throw new FileRefused('entities');
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new FileRefused('entities');
  if (name === '[Content_Types].xml' && /macroEnabled/i.test(xml)) throw new FileRefused('macros');
  if (name.endsWith('.rels') && reachesOutside(xml)) throw new FileRefused('external');
  if (/\br:link\s*=|<w:altChunk\b|\bINCLUDE(?:TEXT|PICTURE)\b|\bDDE(?:AUTO)?\b/.test(xml)) {
    throw new FileRefused('external');
  }
}

/** A link that a reader may click is part of a text; anything else from outside would be fetched. */
function reachesOutside(rels: string): boolean {
  return [...rels.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([tag]) => /TargetMode\s*=\s*["']External/i.test(tag) && !/\/hyperlink["']/i.test(tag),
  );
}
