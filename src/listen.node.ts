import { once } from 'node:events';
import { createServer, type Server, type ServerOptions } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { OpenSocket } from '#src/web/http/socket.ts';
import { acceptSockets, type Sockets } from './accept-sockets.node.ts';
import { Fault } from './fault.ts';

export type Listening = {
  /** Where a browser on this machine finds it. */
  readonly url: string;
  /** Takes no new request, lets those under way finish, for some seconds, and closes. */
  close(): Promise<void>;
};

type Address = { readonly host: string; readonly port: number };

type Fetch = (
  request: Request,
  env: { readonly remoteAddress: string | null; readonly openSocket?: OpenSocket },
) => Response | Promise<Response>;

// A sender that is slow or silent on purpose cannot keep a connection for long. A proxy in front keeps idle ones
// for a minute as a rule: ours outlive its, so that it never sends into one that is just being closed.
const limits: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 75_000,
  maxHeaderSize: 16 * 1024,
};
const lastRequestsPatience = 5_000;

/** Serves `fetch` over HTTP, and the sockets that it opens. */
export async function listen(fetch: Fetch, { host, port }: Address): Promise<Listening> {
  const listener = getRequestListener((request, { incoming }) =>
    fetch(request, { remoteAddress: incoming.socket.remoteAddress ?? null }),
  );
  const server = createServer(limits, listener);
  const sockets = acceptSockets(server, fetch);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw notListening(cause, { host, port });
  }
  return { url: urlOf(server, host), close: async () => await close(server, sockets) };
}

async function close(server: Server, sockets: Sockets): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection whose last request has just finished would be kept for the next.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const force = setTimeout(() => {
    server.closeAllConnections();
    sockets.breakOff();
  }, lastRequestsPatience);
  await closed;
  clearInterval(sweep);
  clearTimeout(force);
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function notListening(cause: unknown, { host, port }: Address): Fault {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return new Fault('misconfigured', reasonOf(code, { host, port }), { cause });
}

function reasonOf(code: unknown, { host, port }: Address): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: stop the other program, or set PORT to another number.`;
    case 'EACCES':
      return `Port ${port} is not open to this user: set PORT to a number above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is ${host}, which is no address of this machine.`;
    default:
      return `Cannot listen on ${host}, port ${port} (${code}).`;
  }
}
