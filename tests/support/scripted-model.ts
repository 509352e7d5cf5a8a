import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { pause } from './wait-for.ts';

/** What was asked of it, as it came over the wire. */
export type ModelAsked = {
  readonly path: string;
  /** The form that is to be filled, by the name that the request gives it; `null` where it is to write freely. */
  readonly form: string | null;
  /** How the form was demanded: by a schema, by a forced tool, or not on the wire. */
  readonly by: 'schema' | 'tool' | 'words';
  readonly stream: boolean;
  readonly system: string;
  readonly user: string;
  /** The whole body. */
  readonly body: string;
  readonly authorization: string | null;
};

/** What it writes; an object is written as JSON. */
export type Says = (asked: ModelAsked) => string | object;

export type ModelPlay =
  | { readonly kind: 'answers'; readonly says: Says; readonly afterMs?: number }
  /** Fills forms at once; of what it writes freely, nothing comes before `begins`, and the last sentence after `ends`. */
  | {
      readonly kind: 'dawdles';
      readonly says: Says;
      readonly begins: Promise<void>;
      readonly ends: Promise<void>;
    }
  /** Takes the request and never answers. */
  | { readonly kind: 'hangs' }
  | { readonly kind: 'fails'; readonly status: number; readonly retryAfter?: string }
  /** The JSON, or the stream, ends in the middle. */
  | { readonly kind: 'breaks-off'; readonly says: Says }
  /** What it says was cut at the most tokens: a well-formed answer of half a text. */
  | { readonly kind: 'runs-out'; readonly says: Says }
  | { readonly kind: 'html' }
  | { readonly kind: 'huge' }
  /** An older server: answers 400 to demands that it does not know. */
  | { readonly kind: 'old'; readonly lacks: readonly ('schema' | 'tool' | 'usage')[]; readonly says: Says }
  /** Sends whoever asks somewhere else. */
  | { readonly kind: 'redirects'; readonly to: string };

export type ScriptedModel = {
  /** As `MODEL_URL` has it. */
  readonly url: string;
  readonly asked: readonly ModelAsked[];
  play(play: ModelPlay): void;
  /** Requests whose asker went away before the answer. */
  deserted(): number;
  forget(): void;
  close(): Promise<void>;
};

const requestSchema = z.object({
  stream: z.boolean().optional(),
  stream_options: z.unknown().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).default([]),
  input: z.array(z.string()).default([]),
  response_format: z
    .object({ type: z.string(), json_schema: z.object({ name: z.string() }).optional() })
    .optional(),
  tools: z.array(z.object({ function: z.object({ name: z.string() }) })).optional(),
});
type Body = z.infer<typeof requestSchema>;

/** A small server that speaks as OpenAI-compatible ones do, over real HTTP, and plays whatever a test tells it. */
export async function startScriptedModel(first: ModelPlay): Promise<ScriptedModel> {
  let play = first;
  let deserted = 0;
  const asked: ModelAsked[] = [];
  const server = createServer(async (request, response) => {
    const gone = new AbortController();
    response.on('close', () => {
      if (response.writableFinished) return;
      deserted += 1;
      gone.abort();
    });
    const text = await readBody(request);
    const body = requestSchema.parse(JSON.parse(text));
    const one = describeRequest(request, body, text);
    asked.push(one);
    if (one.path.endsWith('/embeddings') && play.kind === 'answers') return embed(response, body);
    await act({ play, body, asked: one, response, gone: gone.signal });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    play: (next) => {
      play = next;
    },
    deserted: () => deserted,
    forget: () => void asked.splice(0),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Acting = {
  readonly play: ModelPlay;
  readonly body: Body;
  readonly asked: ModelAsked;
  readonly response: ServerResponse;
  readonly gone: AbortSignal;
};

async function act(acting: Acting): Promise<void> {
  const { play, asked, body, response, gone } = acting;
  switch (play.kind) {
    case 'answers':
      await pause(play.afterMs ?? 0, gone);
      return asked.stream ? stream(acting, { text: written(play.says, asked) }) : complete(acting, play.says);
    case 'dawdles':
      if (!asked.stream) return complete(acting, play.says);
      return await dawdle(acting, play);
    case 'hangs':
      return await pause(60_000, gone);
    case 'fails':
      if (play.retryAfter !== undefined) response.setHeader('retry-after', play.retryAfter);
      return json(response, play.status, { error: { message: 'not now', type: 'server_error' } });
    case 'breaks-off': {
      const text = written(play.says, asked);
      if (asked.stream) return stream(acting, { text: text.slice(0, text.length / 2), ends: 'cut' });
      const whole = JSON.stringify(completion(asked, text, 'stop'));
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end(whole.slice(0, whole.length / 2));
    }
    case 'runs-out': {
      const text = written(play.says, asked);
      const half = text.slice(0, text.length / 2);
      if (asked.stream) return stream(acting, { text: half, ends: 'length' });
      return json(response, 200, completion(asked, half, 'length'));
    }
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      return void response.end('<!doctype html><title>Sign in</title><p>Please sign in to the network.</p>');
    case 'huge':
      response.writeHead(200, { 'content-type': asked.stream ? 'text/event-stream' : 'application/json' });
      return await pour(response, gone);
    case 'old': {
      const lacking = play.lacks.find((lack) => lack === (lack === 'usage' ? usageOf(body) : asked.by));
      if (lacking) return json(response, 400, { error: { message: `unknown: ${unknownNames[lacking]}` } });
      return asked.stream ? stream(acting, { text: written(play.says, asked) }) : complete(acting, play.says);
    }
    case 'redirects':
      response.writeHead(307, { location: play.to });
      return void response.end();
  }
}

const unknownNames = { schema: 'response_format', tool: 'tools', usage: 'stream_options' };

function usageOf(body: Body): string {
  return body.stream_options === undefined ? 'none' : 'usage';
}

function complete({ asked, response }: Acting, says: Says): void {
  json(response, 200, completion(asked, written(says, asked), 'stop'));
}

function completion(asked: ModelAsked, text: string, finish: string): object {
  const call = { id: 'call_1', type: 'function', function: { name: asked.form ?? '', arguments: text } };
  const message =
    asked.by === 'tool'
      ? { role: 'assistant', content: null, tool_calls: [call] }
      : { role: 'assistant', content: text };
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: finish }],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  };
}

/** Piece by piece, and never where a letter ends: bytes are cut anywhere. */
async function stream(
  { response, body }: Acting,
  { text, ends = 'stop' }: { readonly text: string; readonly ends?: 'stop' | 'length' | 'cut' },
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const event = (value: object) => `data: ${JSON.stringify(value)}\n\n`;
  const pieces = text.match(/[\s\S]{1,7}/gu) ?? [];
  const events = pieces.map((content) => event({ choices: [{ index: 0, delta: { content } }] }));
  if (ends !== 'cut') {
    events.push(event({ choices: [{ index: 0, delta: {}, finish_reason: ends }] }));
    if (body.stream_options !== undefined) {
      events.push(event({ choices: [], usage: { prompt_tokens: 100, completion_tokens: 20 } }));
    }
    events.push('data: [DONE]\n\n');
  }
  const bytes = Buffer.from(`: here\n\n${events.join('')}`);
  for (let from = 0; from < bytes.length; from += 61) response.write(bytes.subarray(from, from + 61));
  if (ends !== 'cut') return void response.end();
  await new Promise((resolve) => response.write('data: {"choi', resolve));
  response.destroy();
}

async function dawdle(
  acting: Acting,
  { says, begins, ends }: Extract<ModelPlay, { readonly kind: 'dawdles' }>,
): Promise<void> {
  const text = written(says, acting.asked);
  const last = text.lastIndexOf('. ') + 2;
  await begins;
  const { response } = acting;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: text.slice(0, last) } }] })}\n\n`);
  await ends;
  response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: text.slice(last) } }] })}\n\n`);
  response.write(`data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'stop' }] })}\n\n`);
  response.end('data: [DONE]\n\n');
}

async function pour(response: ServerResponse, gone: AbortSignal): Promise<void> {
  const chunk = `data: ${JSON.stringify({ choices: [{ delta: { content: 'rùa '.repeat(4_000) } }] })}\n\n`;
  for (let written = 0; written < 64_000_000 && !gone.aborted; written += chunk.length) {
    if (!response.write(chunk)) await pause(5, gone);
  }
  response.end();
}

function embed(response: ServerResponse, { input }: Body): void {
  const data = input.map((text, index) => ({ index, embedding: [text.length, 1, 0.5] }));
  json(response, 200, { object: 'list', data, usage: { prompt_tokens: 3, total_tokens: 3 } });
}

function json(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

function written(says: Says, asked: ModelAsked): string {
  const said = says(asked);
  return typeof said === 'string' ? said : JSON.stringify(said);
}

function describeRequest(request: IncomingMessage, body: Body, text: string): ModelAsked {
  const tool = body.tools?.[0]?.function.name;
  const schema = body.response_format?.json_schema?.name;
  const said = (role: string) =>
    body.messages
      .filter((message) => message.role === role)
      .map(({ content }) => content)
      .join('\n');
  return {
    path: request.url ?? '',
    form: schema ?? tool ?? null,
    by: schema ? 'schema' : tool ? 'tool' : 'words',
    stream: body.stream === true,
    system: said('system'),
    user: said('user'),
    body: text,
    authorization: request.headers.authorization ?? null,
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
