import { z } from 'zod';

/** The app itself, or one behind a socket. */
type App = { request(path: string, init?: RequestInit): Response | Promise<Response> };

export type ServerEvent = {
  readonly id?: string;
  readonly event?: string;
  /** As JSON says it. */
  readonly data?: unknown;
  /** What a comment says, `''` for a heartbeat. */
  readonly comment?: string;
};

export type Stream = {
  readonly response: Response;
  /** The next event that `fits`; what comes before it is passed over. */
  next(fits?: (event: ServerEvent) => boolean): Promise<ServerEvent>;
  /** Everything until the other side ends. */
  rest(): Promise<readonly ServerEvent[]>;
  /** Goes away, as a closed page does. */
  leave(): Promise<void>;
};

/** Somebody who chats with the app as a page would, without a page. */
export async function openChatClient(app: App, tab?: string) {
  const session = await post(app, 'session', {});
  const { token } = z.object({ token: z.string() }).parse(await session.json());
  return chatClient(app, token, tab);
}

export function chatClient(app: App, token: string, tab?: string) {
  const Authorization = `Bearer ${token}`;
  const query = tab === undefined ? '' : `&tab=${tab}`;
  return {
    token,
    say: async (text: string, over: object = {}) =>
      await post(app, 'messages', {
        clientMessageId: crypto.randomUUID(),
        text,
        tab,
        ...over,
        headers: { Authorization },
      }),
    listen: async (after?: string): Promise<Stream> => {
      const headers = { Authorization, ...(after === undefined ? {} : { 'Last-Event-ID': after }) };
      return readStream(await app.request(`/api/v1/chat/events?${query}`, { headers }));
    },
    look: async (after = '0', wait = 0, settled = '0') =>
      await app.request(`/api/v1/chat/events?after=${after}&settled=${settled}&wait=${wait}${query}`, {
        headers: { Authorization },
      }),
  };
}

/** A body, and what the request says beside it. */
export type Said = Readonly<Record<string, unknown>> & {
  readonly headers?: Readonly<Record<string, string>>;
};

export async function post(
  app: App,
  route: 'session' | 'messages',
  { headers = {}, ...body }: Said,
): Promise<Response> {
  return await app.request(`/api/v1/chat/${route}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export function readStream(response: Response): Stream {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const come: ServerEvent[] = [];
  let rest = '';
  const more = async (): Promise<boolean> => {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return false;
    const parts = (rest + value).split('\n\n');
    rest = parts.pop() ?? '';
    come.push(...parts.map(parse));
    return true;
  };
  return {
    response,
    async next(fits = () => true) {
      for (;;) {
        for (let event = come.shift(); event; event = come.shift()) if (fits(event)) return event;
        if (!(await more())) throw new Error('the stream ended');
      }
    },
    async rest() {
      while (await more());
      return come.splice(0);
    },
    leave: async () => await reader?.cancel(),
  };
}

function parse(block: string): ServerEvent {
  const lines = block.split('\n').map((line) => /^([a-z]*): ?(.*)$/.exec(line) ?? ['', line.slice(1), '']);
  const fields = Object.fromEntries(lines.map(([, name = '', value]) => [name || 'comment', value]));
  const { data, ...others } = fields;
  return { ...others, ...(data === undefined ? {} : { data: JSON.parse(data) }) };
}
