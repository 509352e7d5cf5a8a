import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type createEmulator, passOn } from './telegram-emulator.ts';
import { type TelegramWorld, telegramMethods } from './telegram-methods.ts';
import type { createTelegramPlans, TelegramPlan } from './telegram-plans.ts';

export type TelegramCall = { readonly method: string; readonly payload: Readonly<Record<string, unknown>> };

type Served = {
  readonly token: string;
  readonly world: TelegramWorld;
  readonly emulator: ReturnType<typeof createEmulator>;
  readonly plans: ReturnType<typeof createTelegramPlans>;
  /** Every call that a bot made is added. */
  readonly calls: TelegramCall[];
};

/** The address that a bot calls: what was planned first, then our own methods, then the emulator's. */
export async function serveTelegram(
  served: Served,
  port: number,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    serve(served, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(
  { token, world, emulator, plans, calls }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = /^\/(file\/)?bot([^/]+)\/([\w./-]+)$/.exec(request.url ?? '');
  const [, file, given, name = ''] = address ?? [];
  if (given !== token) return answer(response, { error_code: 401, description: 'Unauthorized' });
  if (file) return serveFile(world, response, name);
  const payload = await readPayload(request);
  calls.push({ method: name, payload });
  const plan = plans.next(name);
  if (plan && plan.kind !== 'lost') return misbehave(response, plan);
  if (plan) Object.assign(response, { end: () => response.destroy() });
  const answered = (await telegramMethods[name]?.(world, payload)) ?? null;
  if (answered) answer(response, answered);
  else passOn(emulator, request, { response, body: payload });
}

function serveFile({ files }: TelegramWorld, response: ServerResponse, path: string): void {
  const body = files.get(path.replace(/^photos\/|\.bin$/g, ''));
  if (body) response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(body);
  else response.writeHead(404).end();
}

function misbehave(response: ServerResponse, plan: Exclude<TelegramPlan, { kind: 'lost' }>): void {
  if (plan.kind === 'hangs') return;
  if (plan.kind === 'gateway') {
    response.writeHead(502, { 'Content-Type': 'text/html' }).end('<html>Bad Gateway</html>');
    return;
  }
  const { code, description, parameters } = plan;
  answer(response, { error_code: code, description, ...(parameters ? { parameters } : {}) });
}

type Answered = { readonly error_code?: number; readonly description?: string; readonly result?: unknown };

function answer(response: ServerResponse, answered: Answered): void {
  const status = answered.error_code ?? 200;
  const body = JSON.stringify({ ok: status === 200, ...answered });
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
}

/** What is sent with a file comes as a form, and each file as its name and size. */
async function readPayload(request: IncomingMessage): Promise<TelegramCall['payload']> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(Buffer.concat(chunks).toString('latin1'), type);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}

/** As its client writes it: names of files without quotes, which a strict reader does not take. */
function readForm(body: string, type: string): TelegramCall['payload'] {
  const boundary = `--${/boundary=(\S+)/.exec(type)?.[1] ?? ''}`;
  const parts = body.split(boundary).map((part) => /^\r\n([\s\S]*?)\r\n\r\n([\s\S]*)\r\n$/.exec(part) ?? []);
  const fields: Record<string, unknown> = {};
  const files: { readonly name: string; readonly size: number }[] = [];
  for (const [, head = '', value = ''] of parts) {
    const file = /filename=(.*)/.exec(head)?.[1];
    const name = /name="([^"]+)"/.exec(head)?.[1];
    if (file !== undefined) files.push({ name: file, size: value.length });
    else if (name !== undefined) fields[name] = value;
  }
  return { ...fields, files };
}
