import { readdir, readFile } from 'node:fs/promises';
import { Fault } from '#src/fault.ts';
import { type Assets, createAssets } from './assets.ts';

/** A platform may serve it as it is: it is `/`. */
export const builtFolder = new URL('../../../dist/client/', import.meta.url);

/** Reads what `npm run build:client` built, once: the page's files, and the widget's beside their folder. */
export async function readAssets(folder: URL = builtFolder): Promise<Assets> {
  try {
    const inPage = await readdir(new URL('assets/', folder));
    const inRoot = ['widget.js', 'widget.css'];
    const files = [...inPage.map((name) => `assets/${name}`), ...inRoot].map(
      async (path) =>
        [path.replace('assets/', ''), new Uint8Array(await readFile(new URL(path, folder)))] as const,
    );
    return createAssets(new Map(await Promise.all(files)));
  } catch (cause) {
    throw new Fault('misconfigured', 'The page has not been built: run `npm run build:client`.', { cause });
  }
}
