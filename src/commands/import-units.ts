import { readFile } from 'node:fs/promises';
import { readUnits } from '#knowledge/read-units.ts';
import { readSheet } from '#knowledge/sheets/read-sheet.ts';
import { takeUnits } from '#knowledge/take-units.ts';
import { Fault } from '#src/fault.ts';
import { openForCommand } from './open-for-command.ts';

/** Imports a CSV or XLSX list of commune-level units with their old names; returns the exit code. */
export async function importUnits(path: string, print: (line: string) => void): Promise<number> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw new Fault('not-found', `There is no file "${path}".`);
  const { units, rejected } = readUnits(readSheet(bytes));
  const { db } = await openForCommand();
  try {
    const { written } = await takeUnits(db, units, 'imported');
    const old = units.reduce((sum, unit) => sum + unit.old.length, 0);
    print(`${written} units written, made of ${old} old ones; ${rejected.length} rows rejected`);
    for (const reason of rejected) print(`rejected: ${reason}`);
    return rejected.length > 0 || written === 0 ? 1 : 0;
  } finally {
    await db.close();
  }
}
