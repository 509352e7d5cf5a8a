import { Socket } from 'node:net';
import pg from 'pg';
import type { OpenDatabase } from './database.ts';
import { poolDatabase } from './pool-database.ts';
import { readTypes } from './read-types.ts';

/** A pool on PGlite's socket, its owner's or a guest's. `afterwards` comes when the last connection is closed. */
export function socketDatabase(socket: string, afterwards: () => Promise<void>): OpenDatabase {
  // There is one session: more connections only keep it from idling between two statements.
  const pool = new pg.Pool({
    stream: () => socketTo(socket),
    user: 'postgres',
    database: 'postgres',
    max: 4,
    connectionTimeoutMillis: 30_000,
    types: readTypes,
  });
  let closing: Promise<void> | undefined;
  return {
    engine: 'pglite',
    ...poolDatabase(pool),
    close() {
      closing ??= pool.end().then(afterwards);
      return closing;
    },
  };
}

/** `pg` tells its stream a host and a port; ours knows a path instead, of any name and on any system. */
function socketTo(path: string): Socket {
  const socket = new Socket();
  const connect = socket.connect.bind(socket);
  return Object.assign(socket, { connect: () => connect(path) });
}
