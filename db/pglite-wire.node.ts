import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { type Cut, cutGreeting, cutRequest } from './cut-request.ts';
import { createSessionQueue, type SessionQueue } from './session-queue.ts';

/** PGlite on a socket. */
export type PgliteWire = {
  /** Does `work` if nobody uses the session or waits for it, else nothing. */
  whenIdle(work: () => Promise<void>): Promise<void>;
  /** Ends every connection once the running request is done. */
  close(): Promise<void>;
};

type Connection = {
  readonly socket: Socket;
  received: Buffer;
  /** The bytes it takes until looking at `received` is worth it. */
  wanted: number;
  started: boolean;
  /** Runs while it keeps the session without using it. */
  idle: NodeJS.Timeout | undefined;
};

type Session = {
  readonly pglite: Promise<PGlite>;
  readonly queue: SessionQueue<Connection>;
  readonly idleLimit: number;
};

/**
 * Speaks PostgreSQL's wire protocol for one PGlite, whose single session all connections share. A connection
 * keeps the session from the first message of a request to its last, and for as long as its transaction is
 * open; the others wait. (pglite-socket 0.2.17 lets others in between two chunks of one long request, so that
 * statements meet each other's parameters.) Whoever connects while it is still opening waits; whoever leaves a
 * transaction open without a word for `idleLimit` milliseconds is cut off, as a server would do.
 */
export async function listenForPglite(
  pglite: Promise<PGlite>,
  path: string,
  idleLimit = 60_000,
): Promise<PgliteWire> {
  const session: Session = { pglite, queue: createSessionQueue(), idleLimit };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    greet(session, socket);
  });
  // A killed owner leaves its socket file behind. (A Windows pipe is no file.)
  const isFile = process.platform !== 'win32';
  if (isFile) rmSync(path, { force: true });
  server.listen(path);
  await once(server, 'listening');
  // Whoever can connect is the database's superuser.
  if (isFile) chmodSync(path, 0o600);
  return {
    whenIdle: session.queue.whenIdle,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      await session.queue.stop();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function greet(session: Session, socket: Socket): void {
  const received = Buffer.alloc(0);
  const connection: Connection = { socket, received, wanted: 8, started: false, idle: undefined };
  let chunks: Buffer[] = [];
  let size = 0;
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size < connection.wanted) return;
    connection.received = Buffer.concat(chunks);
    readRequests(session, connection);
    chunks = [connection.received];
    size = connection.received.length;
  });
  // A client that vanished is no news: 'close' follows.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearTimeout(connection.idle);
    session.queue.leave(connection, () => rollBack(session.pglite));
  });
}

function readRequests(session: Session, connection: Connection): void {
  for (;;) {
    const cut = connection.started ? cutRequest(connection.received) : cutGreeting(connection.received);
    if (cut.kind === 'incomplete') {
      connection.wanted = cut.wanted;
      return;
    }
    if (cut.kind === 'nonsense') {
      connection.socket.destroy();
      return;
    }
    const bytes = connection.received.subarray(0, cut.length);
    connection.received = connection.received.subarray(cut.length);
    answer(session, connection, { ...cut, bytes });
  }
}

type WholeCut = Exclude<Cut, { kind: 'incomplete' | 'nonsense' }> & { readonly bytes: Uint8Array };

function answer(session: Session, connection: Connection, cut: WholeCut): void {
  switch (cut.kind) {
    case 'encryption':
      connection.socket.write('N');
      return;
    case 'cancel':
      // There is no second process that could be told to stop.
      connection.socket.end();
      return;
    case 'startup':
      connection.started = true;
      take(session, connection, { bytes: cut.bytes, leaves: 'whole' });
      return;
    case 'request':
      take(session, connection, cut);
  }
}

type Request = { readonly bytes: Uint8Array; readonly leaves: 'whole' | 'half' | 'end' };

function take(session: Session, connection: Connection, { bytes, leaves }: Request): void {
  const { socket } = connection;
  session.queue.take(connection, async () => {
    clearTimeout(connection.idle);
    if (leaves === 'end') socket.end();
    const state = await execute(session.pglite, connection, bytes);
    if (state === 'free' && leaves !== 'half') return 'free';
    connection.idle = setTimeout(() => socket.destroy(), session.idleLimit).unref();
    return 'kept';
  });
}

async function execute(
  engine: Promise<PGlite>,
  { socket }: Connection,
  bytes: Uint8Array,
): Promise<'kept' | 'free'> {
  socket.cork();
  try {
    const pglite = await engine;
    await pglite.execProtocolRawStream(bytes, {
      // The bytes lie in memory that the next call overwrites.
      onRawData: (data) => void socket.write(Buffer.from(data)),
    });
    return pglite.isInTransaction() ? 'kept' : 'free';
  } catch {
    // A start-up message that Postgres does not take, or a broken engine: its caller sees the line end.
    socket.destroy();
    return 'free';
  } finally {
    socket.uncork();
  }
}

// Sync, in case a request was left half said, and a Query.
const syncAndRollback = Buffer.from('S\0\0\0\x04Q\0\0\0\x0drollback\0', 'latin1');

async function rollBack(engine: Promise<PGlite>): Promise<void> {
  try {
    await (await engine).execProtocolRawStream(syncAndRollback, { onRawData: () => undefined });
  } catch {
    // An engine that is broken, or never opened, has nothing to roll back.
  }
}
