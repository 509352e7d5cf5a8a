import { once } from 'node:events';
import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net';
import { z } from 'zod';

export type ForwardedPort = {
  readonly port: number;
  /** Connections so far, those still open, and those whose client said goodbye before it went. */
  counts(): { readonly made: number; readonly open: number; readonly parted: number };
  close(): Promise<void>;
};

/** The last message of a client that closes its connection in order. */
const terminate = Buffer.from([0x58, 0, 0, 0, 4]);

/** A free port of this machine that leads to a database, be it on TCP or on a socket file, and counts who is there. */
export async function forwardPort(target: NetConnectOpts): Promise<ForwardedPort> {
  const outsides = new Set<Socket>();
  let made = 0;
  let parted = 0;
  const server = createServer((outside) => {
    const inside = connect(target);
    made += 1;
    outsides.add(outside);
    outside.on('data', (chunk) => {
      if (chunk.subarray(-terminate.length).equals(terminate)) parted += 1;
    });
    outside.pipe(inside).pipe(outside);
    outside.on('error', () => inside.destroy());
    inside.on('error', () => outside.destroy());
    inside.on('close', () => outside.destroy());
    outside.on('close', () => {
      outsides.delete(outside);
      inside.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    port,
    counts: () => ({ made, open: outsides.size, parted }),
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const outside of outsides) outside.destroy();
      await closed;
    },
  };
}
