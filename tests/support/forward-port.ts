import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export type ForwardedPort = { readonly port: number; close(): Promise<void> };

/** Lets who can only speak TCP reach a database that listens on a socket file: a free port of this machine leads there. */
export async function forwardPort(socketPath: string): Promise<ForwardedPort> {
  const open = new Set<Socket>();
  const server = createServer((outside) => {
    const inside = connect(socketPath);
    for (const [one, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the forwarded port has no number');
  return {
    port: address.port,
    async close() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
}
