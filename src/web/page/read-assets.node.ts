import { readdir, readFile } from 'node:fs/promises';
import { Fault } from '#src/fault.ts';
import { type Assets, createAssets } from './assets.ts';

/** Below a folder that a platform may serve as it is: `dist/client` is `/`. */
export const builtFolder = new URL('../../../dist/client/assets/', import.meta.url);

/** Reads what `npm run build:client` built, once. */
export async function readAssets(folder: URL = builtFolder): Promise<Assets> {
  try {
    const names = await readdir(folder);
    const files = names.map(
      async (name) => [name, new Uint8Array(await readFile(new URL(name, folder)))] as const,
    );
    return createAssets(new Map(await Promise.all(files)));
  } catch (cause) {
    throw new Fault('misconfigured', 'The page has not been built: run `npm run build:client`.', { cause });
  }
}
