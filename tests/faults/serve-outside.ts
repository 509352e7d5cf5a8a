import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { type OutsideFault, OutsideTickets, outsideMapping } from '#tests/support/outside-tickets.ts';
import { pause } from '#tests/support/wait-for.ts';

export type OutsideServer = {
  /** What stands there, whoever was told so. */
  readonly system: OutsideTickets;
  /** How programs are told of it. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
};

/** One call in five fails, each in another way, and never five in a row: nobody gives such a system up. */
const faults: readonly OutsideFault[] = [
  ...(['effect-then-500', 'silence', 'effect-then-silence', 'fails-first', 'garbage', 'too-many'] as const),
];
const everyNth = 5;
/** So that programs die in the middle of a call; much shorter than a program has a ticket to itself. */
const slowestMs = 150;

/** The system that owns reports elsewhere, behind a socket, for programs that are killed while they speak with it. */
export async function serveOutside(): Promise<OutsideServer> {
  const system = new OutsideTickets();
  let calls = 0;
  system.plan = () => {
    calls += 1;
    return calls % everyNth === 0 ? (faults[(calls / everyNth) % faults.length] ?? 'works') : 'works';
  };
  const server = createServer((request, response) => void answer(system, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const owner = { ...outsideMapping, url: `http://127.0.0.1:${port}`, timeoutMs: 1_500 };
  return {
    system,
    environment: { TICKETS: JSON.stringify({ owner }), TICKETS_OWNER_SECRET: 'motcua:a password of tests' },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function answer(
  system: OutsideTickets,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await z.array(z.instanceof(Buffer)).parseAsync(await request.toArray());
    await pause(slowestMs * Math.random());
    const { method = 'GET', url = '/' } = request;
    const sent = method === 'POST' ? { method, body: Buffer.concat(body).toString() } : { method };
    const made = await system.fetch(`http://outside${url}`, sent);
    const text = await made.text();
    response.writeHead(made.status, Object.fromEntries(made.headers)).end(text);
  } catch {
    // As the plan says, or because whoever asked is dead by now.
    request.socket.destroy();
  }
}
