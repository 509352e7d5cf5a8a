import type { NetConnectOpts } from 'node:net';
import { join } from 'node:path';
import type { OpenDatabase } from '#db/database.ts';
import { openDatabase } from '#db/open-database.node.ts';
import { placePglite } from '#db/pglite-place.node.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { systemClock } from '#src/clock.ts';
import type { Config } from '#src/config.ts';
import { createKey } from '#src/keys/create-key.ts';
import { createLog } from '#src/log.ts';
import { createScratchDatabase, testServerUrl } from './test-server.ts';

export type KnowingDatabase = {
  /** Where its wire is spoken. */
  readonly target: NetConnectOpts;
  readonly name: string;
  /** May change the list of what is received. */
  readonly key: string;
  close(): Promise<void>;
};

/** A migrated database that knows what we ship, for a program that reaches it over the wire. */
export async function knowingDatabase(folder: string): Promise<KnowingDatabase> {
  if (testServerUrl() === null) {
    const dataDir = join(folder, 'data');
    const { db, key } = await load({ kind: 'pglite', folder: dataDir });
    return { target: { path: placePglite(dataDir).socket }, name: 'postgres', key, close: db.close };
  }
  const scratch = await createScratchDatabase();
  const { db, key } = await load({ kind: 'postgres', url: scratch.url });
  await db.close();
  const { hostname, port, pathname } = new URL(scratch.url);
  const target = { host: hostname, port: Number(port || 5432) };
  return { target, name: pathname.slice(1), key, close: scratch.drop };
}

async function load(where: Config['database']): Promise<{ readonly db: OpenDatabase; readonly key: string }> {
  const onLost = ({ message }: Error) => void process.stdout.write(`  ${message}\n`);
  const db = await openDatabase(where, { whenHeld: 'refuse', onLost });
  const log = createLog(systemClock, () => {});
  await loadShippedKnowledge({ db, clock: systemClock, log }, 'knowledge');
  const { secret } = await createKey(
    { db, clock: systemClock },
    { name: 'test', scopes: ['catalogue.write'] },
  );
  return { db, key: secret };
}
