import type { Database } from '#db/database.ts';
import { openDatabase } from '#db/open-database.node.ts';
import { importEntries } from '#knowledge/import-entries.ts';
import { recordsOf } from '#knowledge/read-items.node.ts';
import { systemClock } from '#src/clock.ts';
import { readConfig } from '#src/config.ts';

/**
 * A process to be killed: imports the records of a file into the database that its environment names. Once it has
 * written the versions of its n-th new batch, and not yet their passages, it says so and goes no further.
 */
const [file = '', haltAt = ''] = process.argv.slice(2);
const opened = await openDatabase(readConfig(process.env).database, {
  whenHeld: 'refuse',
  onLost: () => process.exit(1),
});
let written = 0;
const { items } = await recordsOf(file);
await importEntries({ db: halting(opened), clock: systemClock }, { items, origin: 'portal' });
await opened.close();

function halting(db: Database): Database {
  return {
    query: async (sql, params) => {
      const rows = await db.query<never>(sql, params);
      if (/insert into versions/.test(sql)) written += 1;
      if (String(written) === haltAt) {
        process.stdout.write('halted\n');
        await new Promise(() => undefined);
      }
      return rows;
    },
    transaction: (work) => db.transaction((tx) => work(halting(tx))),
  };
}
