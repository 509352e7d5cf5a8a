import type { Database } from '#db/database.ts';
import { openPglite } from '#db/open-pglite.node.ts';

/**
 * Run as a program of its own on a data folder. It `holds` it; or `writes` pairs of rows as fast as it can, printing
 * each number once its pair is acknowledged; or `joins` its owner and leaves a transaction open.
 */
const [folder = '', task = 'hold'] = process.argv.slice(2);

function giveUp(error: Error): never {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

const whenHeld = task === 'join' ? 'join' : 'refuse';
const db = await openPglite(folder, { whenHeld, onLost: giveUp }).catch(giveUp);
process.stdout.write('open\n');
if (task === 'write') await writePairs();
if (task === 'join') await db.transaction(stayInTransaction);

async function writePairs(): Promise<void> {
  await db.query('create table if not exists pairs (number bigint, half text, filling text)');
  const [row] = await db.query<{ last: string }>('select coalesce(max(number), 0) as last from pairs');
  let next = Number(row?.last) + 1;
  const writer = async () => {
    for (;;) {
      const number = next;
      next += 1;
      await db.transaction(async (tx) => {
        await tx.query(`insert into pairs values ($1, 'left', $2)`, [number, 'x'.repeat(number % 3000)]);
        await tx.query(`insert into pairs values ($1, 'right', $2)`, [number, 'y'.repeat(number % 3000)]);
      });
      process.stdout.write(`wrote ${number}\n`);
    }
  };
  await Promise.all([writer(), writer(), writer()]);
}

async function stayInTransaction(tx: Database): Promise<void> {
  await tx.query(`insert into entries (id, kind) values ('left open', 'guide')`);
  process.stdout.write('in transaction\n');
  await new Promise(() => undefined);
}
