import { Unzip, UnzipInflate } from 'fflate';
import { Fault } from '#src/fault.ts';

/** What one entry of an archive may unpack to, and how much more that may be than what was packed. */
const mostUnpacked = 20 * 1024 * 1024;
const mostRatio = 200;
/** Below this nothing is suspicious, however well it packs. */
const harmless = 1024 * 1024;
const mostEntries = 500;
/** DEFLATE gives at most about a thousand times as much: a step can never unpack more than 4 MB unseen. */
const step = 4 * 1024;

/**
 * Unpacks the wanted entries of a ZIP archive. Sizes are counted while unpacking, since what the archive says of
 * itself may be a lie: beyond the limits it is refused with an `invalid` fault, before memory is.
 */
export function unzipCounted(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array[]>();
  let entries = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > mostEntries) throw refusal(`it holds more than ${mostEntries} entries`);
    if (!isWanted(file.name)) return;
    // Each would be unpacked up to the limit, and only the last one kept.
    if (files.has(file.name)) throw refusal(`it holds ${file.name} twice`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, chunk) => {
      // The library brings back what is thrown from here as its own error.
      if (error) throw error instanceof Fault ? error : refusal('it is damaged or packed in an unknown way');
      size += chunk.length;
      if (size > mostUnpacked)
        throw refusal(`${file.name} unpacks to more than ${mostUnpacked / 1024 / 1024} MB`);
      if (size > harmless && size > archive.length * mostRatio) {
        throw refusal(`${file.name} unpacks to more than ${mostRatio} times its size`);
      }
      chunks.push(chunk);
    };
    files.set(file.name, chunks);
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < archive.length; at += step) pushStep(unzip, archive, at);
  return new Map(Array.from(files, ([name, chunks]) => [name, joined(chunks)]));
}

function pushStep(unzip: Unzip, archive: Uint8Array, at: number): void {
  try {
    unzip.push(archive.subarray(at, at + step), at + step >= archive.length);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw refusal('it is damaged');
  }
}

function refusal(why: string): Fault {
  return new Fault('invalid', `The archive is refused: ${why}.`);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
