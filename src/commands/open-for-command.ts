import type { OpenDatabase } from '#db/database.ts';
import { openDatabase } from '#db/open-database.node.ts';
import { systemClock } from '#src/clock.ts';
import { type Config, readConfig } from '#src/config.ts';
import { createLog } from '#src/log.ts';
import type { Resources } from '#src/resources.ts';

/** What a command line works with: the service's own database, joined where the service is running. */
export type CommandResources = Pick<Resources, 'clock' | 'log' | 'centre'> & {
  readonly db: OpenDatabase;
  readonly config: Config;
};

export async function openForCommand(): Promise<CommandResources> {
  const config = readConfig(process.env);
  const log = createLog(systemClock, (line) => {
    if (!line.includes('"level":"info"')) process.stderr.write(`${line}\n`);
  });
  const db = await openDatabase(config.database, {
    whenHeld: 'join',
    onLost(fault) {
      console.error(fault.message);
      process.exit(1);
    },
  });
  return { db, clock: systemClock, log, centre: config.centre, config };
}
