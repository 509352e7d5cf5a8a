import { WebSocket } from 'ws';
import { signBody } from '#src/keys/push-secret.ts';
import { waitFor } from './wait-for.ts';

export type Told = Readonly<Record<string, unknown>> & { readonly type: string };

export type StreamClient = {
  readonly socket: WebSocket;
  /** Everything that was answered so far. */
  readonly told: readonly Told[];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  send(message: unknown): void;
  /** The first answer of which this is true, now or later. */
  find(is: (told: Told) => boolean): Promise<Told>;
};

/** A telephony side: connects, and says nothing by itself. */
export function connectStream(url: string, headers: Record<string, string> = {}): StreamClient {
  const address = `${url.replace(/^http/, 'ws').replace(/\/$/, '')}/api/v1/hotline/stream`;
  const socket = new WebSocket(address, { headers });
  const told: Told[] = [];
  socket.on('message', (message) => told.push(JSON.parse(String(message))));
  socket.on('error', () => {});
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  return {
    ...{ socket, told, closed },
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    find: async (is) => await waitFor(() => told.find(is), { what: 'an answer on the stream' }),
  };
}

/** What answers the challenge. */
export async function helloFor(
  client: StreamClient,
  { signing, at, key }: { readonly signing: string; readonly at: Date; readonly key?: string },
): Promise<object> {
  const { nonce } = await client.find(({ type }) => type === 'challenge');
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const body = new TextEncoder().encode(String(nonce)).buffer;
  return {
    type: 'hello',
    timestamp,
    signature: await signBody(signing, { timestamp, body }),
    ...(key && { key }),
  };
}
