import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { longestSocketMessage, type OpenSocket, type SocketListener } from '#src/web/http/socket.ts';

type Env = { readonly remoteAddress: string | null; readonly openSocket: OpenSocket };
type Fetch = (request: Request, env: Env) => Response | Promise<Response>;
type Join = Parameters<OpenSocket>[0];

export type Sockets = {
  /** Breaks those that are still open. */
  breakOff(): void;
};

/** Who says nothing and answers no ping for so long is gone. */
const usualPingMs = 30_000;

/**
 * WebSockets of a server whose requests `fetch` answers: it says yes by `openSocket`, and any other answer is sent as
 * it is, with its words. That is why the upgrade is done here and not by the server's adapter, which leaves the words
 * out, and leaves a request that wishes for another protocol (h2c, as Java's own client does) without any answer.
 */
export function acceptSockets(server: Server, fetch: Fetch, pingMs = usualPingMs): Sockets {
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: longestSocketMessage,
    perMessageDeflate: false,
  });
  const heard = new WeakSet<WebSocket>();
  const beat = setInterval(() => dropSilent(wss.clients, heard), pingMs).unref();
  server.on('close', () => clearInterval(beat));
  server.on('upgrade', (incoming, socket, head) => {
    if (incoming.headers.upgrade?.toLowerCase() !== 'websocket') {
      return answerUnchanged(server, { incoming, socket, head });
    }
    // Whoever goes away meanwhile is noticed where something is written.
    socket.on('error', () => {});
    void askRoute(fetch, incoming).then(({ response, join }) => {
      if (!join) return refuse(socket, response);
      wss.handleUpgrade(incoming, socket, head, (opened) => attach(opened, { join, heard }));
    });
  });
  return {
    breakOff: () => {
      for (const socket of wss.clients) socket.terminate();
    },
  };
}

type Asked = { readonly response: Response; readonly join: Join | null };

async function askRoute(fetch: Fetch, incoming: IncomingMessage): Promise<Asked> {
  const address = `http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`;
  if (!URL.canParse(address)) return { response: new Response(null, { status: 400 }), join: null };
  const joins: Join[] = [];
  const openSocket: OpenSocket = (join) => {
    joins.push(join);
    return new Response(null);
  };
  const { remoteAddress = null } = incoming.socket;
  try {
    const response = await fetch(requestOf(address, incoming), { remoteAddress, openSocket });
    return { response, join: response.ok ? (joins[0] ?? null) : null };
  } catch {
    return { response: new Response(null, { status: 500 }), join: null };
  }
}

function requestOf(address: string, incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  return new Request(address, { headers });
}

async function refuse(socket: Duplex, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  // A route that says yes to a request that asked for nothing of it has said nothing to the upgrade.
  const status = response.ok ? 400 : response.status;
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, 'Connection: close'];
  response.headers.forEach((value, name) => {
    if (!['connection', 'content-length', 'transfer-encoding'].includes(name))
      lines.push(`${name}: ${value}`);
  });
  lines.push(`Content-Length: ${body.length}`, '', '');
  socket.end(Buffer.concat([Buffer.from(lines.join('\r\n')), body]), () => socket.destroy());
}

function attach(
  opened: WebSocket,
  { join, heard }: { readonly join: Join; readonly heard: WeakSet<WebSocket> },
): void {
  const listener: SocketListener = join({
    send: (text) => opened.send(text),
    get unread() {
      return opened.bufferedAmount;
    },
    pause: () => opened.pause(),
    resume: () => opened.resume(),
    close: (code, reason) => opened.close(code, reason),
    breakOff: () => opened.terminate(),
  });
  heard.add(opened);
  opened.on('pong', () => heard.add(opened));
  opened.on('message', (message, isBinary) => {
    heard.add(opened);
    if (isBinary) listener.onBytes();
    else listener.onText(String(message));
  });
  // What is too long or no WebSocket closes it by itself.
  opened.on('error', () => {});
  opened.on('close', (code) => listener.onClose(code));
}

function dropSilent(clients: ReadonlySet<WebSocket>, heard: WeakSet<WebSocket>): void {
  for (const client of clients) {
    // Of one that waits for us nothing is read, a pong neither.
    if (!heard.delete(client) && !client.isPaused) client.terminate();
    else client.ping();
  }
}

type Upgrade = {
  readonly incoming: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
};

/** As if the wish for another protocol had not been said: whoever has it may be answered in this one. */
function answerUnchanged(server: Server, { incoming, socket, head }: Upgrade): void {
  const wishes = ['upgrade', 'connection', 'http2-settings'];
  const lines = [`${incoming.method} ${incoming.url} HTTP/${incoming.httpVersion}`];
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) {
    const name = incoming.rawHeaders[at] ?? '';
    if (!wishes.includes(name.toLowerCase())) lines.push(`${name}: ${incoming.rawHeaders[at + 1]}`);
  }
  lines.push('', '');
  socket.unshift(Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), head]));
  server.emit('connection', socket);
}
