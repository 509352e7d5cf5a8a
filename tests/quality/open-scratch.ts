import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenDatabase } from '#db/database.ts';
import { openDatabase } from '#db/open-database.node.ts';
import { importEntries } from '#knowledge/import-entries.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { recordsOf } from '#knowledge/read-items.node.ts';
import { systemClock } from '#src/clock.ts';
import { createLog } from '#src/log.ts';
import { createScratchDatabase, testServerUrl } from '#tests/support/test-server.ts';

export type Scratch = { readonly db: OpenDatabase; drop(): Promise<void> };

/** A new database with the shipped knowledge and the national records, on the server or in a folder of its own. */
export async function openScratch(records: string): Promise<Scratch> {
  const scratch = testServerUrl() === null ? await openFolder() : await openOnServer();
  const log = createLog(systemClock, () => {});
  const resources = { db: scratch.db, clock: systemClock, log };
  await loadShippedKnowledge(resources, 'knowledge');
  const { items } = await recordsOf(records);
  await importEntries(resources, { origin: 'portal', items });
  return scratch;
}

async function openOnServer(): Promise<Scratch> {
  process.env.MOTCUA_TEST_FOLDER ??= mkdtempSync(join(tmpdir(), 'motcua-quality-'));
  const { url, drop } = await createScratchDatabase();
  const db = await openDatabase({ kind: 'postgres', url }, { whenHeld: 'refuse', onLost: stop });
  return {
    db,
    async drop() {
      await db.close();
      await drop();
    },
  };
}

async function openFolder(): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-quality-'));
  const db = await openDatabase({ kind: 'pglite', folder }, { whenHeld: 'refuse', onLost: stop });
  return {
    db,
    async drop() {
      await db.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function stop(fault: Error): never {
  throw fault;
}
