import { readFile, stat } from 'node:fs/promises';
import { importDossiers } from '#src/dossiers/import-dossiers.ts';
import { readStatusWords } from '#src/dossiers/read-status-words.ts';
import { readTime } from '#src/dossiers/read-time.ts';
import { Fault } from '#src/fault.ts';
import { findSessionSecret } from '#src/find-session-secret.node.ts';
import { openKeys } from '#src/sign.ts';
import { showProgress } from './show-progress.ts';
import { withResources } from './with-resources.ts';

export type ListOptions = {
  /** Whose dossiers these are. */
  readonly registry: string;
  readonly asOf: string | undefined;
  /** A JSON file of the system's own words for a status. */
  readonly words: string | undefined;
};

/** Takes a file that lists dossiers, and says what became of it; the exit code. */
export async function importList(file: string, { registry, asOf, words }: ListOptions): Promise<number> {
  const bytes = await read(file);
  const own = words === undefined ? undefined : readStatusWords(new TextDecoder().decode(await read(words)));
  const told = asOf === undefined ? (await stat(file)).mtime.toISOString() : readTime(asOf);
  if (told === null) throw new Fault('invalid', `--as-of is no time: ${asOf}`);
  return await withResources(async (resources) => {
    const progress = showProgress(process.stderr);
    const began = resources.clock.elapsed();
    const { db, clock, config } = resources;
    const taking = { db, clock, keys: await openKeys(await findSessionSecret(config)) };
    const sheet = { bytes, registry, at: new Date(told), words: own };
    const { taken, late, known, leftOut, rejected } = await importDossiers(taking, sheet, (done, all) =>
      progress.step({ share: done / all, done, elapsedMs: resources.clock.elapsed() - began }),
    );
    progress.end();
    console.log(
      `${taken} taken, ${late} older than what is known, ${known} known; ${rejected.length} rows rejected`,
    );
    for (const reason of leftOut) console.log(`warning: ${reason}`);
    for (const reason of rejected) console.log(`rejected: ${reason}`);
    return rejected.length > 0 ? 1 : 0;
  });
}

async function read(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) throw new Fault('not-found', `There is no file "${file}".`);
  return bytes;
}
