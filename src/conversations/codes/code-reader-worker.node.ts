import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { fitsInMemory } from './fits-in-memory.node.ts';

/** What this thread is given: a picture, and a file from where packages are looked for. */
export type CodeTask = { readonly picture: Uint8Array; readonly from: string };

const mostCodes = 8;

void readCodes(taskOf(workerData)).then((texts) => parentPort?.postMessage(texts));

async function readCodes({ picture, from }: CodeTask): Promise<readonly string[]> {
  if (!fitsInMemory(picture)) return [];
  // Without its program at hand the library would fetch it from the net.
  const wasmBinary = new Uint8Array(
    readFileSync(createRequire(from).resolve('zxing-wasm/reader/zxing_reader.wasm')),
  );
  await prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer }, fireImmediately: true });
  const codes = await readBarcodes(picture, {
    formats: ['QRCode', 'MicroQRCode', 'DataMatrix', 'PDF417', 'Aztec', 'Code128', 'Code39', 'Code93'],
    maxNumberOfSymbols: mostCodes,
  });
  return codes.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** `createCodeReader` made it, and nobody else starts this thread. */
function taskOf(given: unknown): CodeTask {
  return given as CodeTask;
}
