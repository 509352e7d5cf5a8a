import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { systemClock } from '#src/clock.ts';
import { zaloControl } from './zalo-control.ts';
import { deliverEvent, type ZaloSend, type ZaloSender } from './zalo-events.ts';
import { zaloOauth } from './zalo-oauth.ts';
import { type ZaloEnv, zaloBusiness, zaloOpenapi } from './zalo-openapi.ts';
import { type ZaloPlan, zaloPlans } from './zalo-plans.ts';
import { type ZaloDelivery, type ZaloReaction, type ZaloShown, zaloRecord } from './zalo-record.ts';
import { type ZaloPair, type ZaloTokens, zaloTokens } from './zalo-tokens.ts';
import type { ZaloAccount, ZaloWorld } from './zalo-world.ts';

export type ZaloOptions = {
  readonly account?: Partial<ZaloAccount>;
  /** Milliseconds of the epoch; the system's clock where none is given. */
  readonly now?: () => number;
  /** Calls within `minuteMs` that are not refused with -32; 2,000 where none is given, `null` for no limit. */
  readonly perMinute?: number | null;
  readonly minuteMs?: number;
  readonly accessSeconds?: number;
  readonly reused?: ZaloWorld['reused'];
  readonly retryMs?: readonly number[];
  readonly patienceMs?: number;
  /** Whether what the bot sends comes back as `oa_send_text`, without an admin's id. */
  readonly echoes?: boolean;
  readonly port?: number;
  readonly templates?: ZaloWorld['templates'];
};

/** What tests and the fault run do with the fake; `zalo-remote.ts` gives the same from another program. */
export type ZaloControls = {
  readonly account: ZaloAccount;
  /** Where our webhook is: an address, or within this program the app itself. */
  deliverTo(target: string | ((request: Request) => Response | Promise<Response>)): Promise<void>;
  sendText(user: string, text: string, more?: ZaloTextMore): Promise<ZaloDelivery>;
  /** An event with what its kind adds; envelope, time and account are filled in where they are not given. */
  sendEvent(event: Readonly<Record<string, unknown>>, how?: Omit<ZaloSend, 'body'>): Promise<ZaloDelivery>;
  /** A body as it stands. */
  sendRaw(send: ZaloSend): Promise<ZaloDelivery>;
  /** A person of the centre writes in the account's own chat tool. */
  operatorWrites(user: string, text: string): Promise<ZaloDelivery>;
  /** The user did something that opens the windows, so long ago. */
  meet(user: string, hoursAgo?: number): Promise<void>;
  plan(plan: ZaloPlan): Promise<void>;
  clearPlans(): Promise<void>;
  issue(): Promise<ZaloPair>;
  expire(): Promise<void>;
  shown(user?: string): Promise<readonly ZaloShown[]>;
  reactions(user?: string): Promise<readonly ZaloReaction[]>;
  deliveries(): Promise<readonly ZaloDelivery[]>;
  calls(): Promise<Readonly<Record<string, number>>>;
  refreshes(): Promise<Readonly<ZaloTokens['counts']>>;
};

export type ZaloTextMore = Omit<ZaloSend, 'body'> & { readonly messageId?: string; readonly at?: number };

export type ZaloServer = ZaloControls & {
  readonly url: string;
  /** The settings that point the product here. */
  readonly environment: Readonly<Record<string, string>>;
  /** Keeps what a user sends, where Zalo would: the address for an event. */
  keepFile(body: Uint8Array): string;
  stop(): Promise<void>;
};

const account: ZaloAccount = {
  appId: '2334000000000000017',
  appSecret: 'app-secret-of-the-test',
  oaId: '3674338702778449434',
  oaSecretKey: 'oa-secret-key-of-the-test',
};

/** A Zalo that bites: it refuses what the real one refuses, fails as it is told, and keeps what citizens saw. */
export async function startZalo(options: ZaloOptions = {}): Promise<ZaloServer> {
  const stopping = new AbortController();
  const now = options.now ?? (() => systemClock.now().getTime());
  const world: ZaloWorld = {
    account: { ...account, ...options.account },
    tokens: zaloTokens(now, options.accessSeconds ?? 90_000),
    plans: zaloPlans(),
    record: zaloRecord(),
    now,
    stopped: stopping.signal,
    perMinute: options.perMinute === undefined ? 2000 : options.perMinute,
    minuteMs: options.minuteMs ?? 60_000,
    reused: options.reused ?? 'empty',
    templates: options.templates ?? null,
    whenShown: (user, messageId, text) => {
      if (options.echoes) void controls.sendEvent(echoOf(world, { user, messageId, text }));
    },
  };
  const controls = controlsOf(world, options);
  const app = new Hono<ZaloEnv>()
    .route('/openapi', zaloOpenapi(world))
    .route('/business', zaloBusiness(world))
    .route('/oauth', zaloOauth(world))
    .route('/control', zaloControl(controls))
    .get('/sent/:name', (c) => {
      const body = world.record.sent.get(c.req.param('name'));
      return body ? c.body(body, 200, { 'Content-Type': 'application/octet-stream' }) : c.notFound();
    });
  const { url, close } = await serve(app, options.port ?? 0);
  return {
    ...controls,
    url,
    environment: environmentOf(world.account, url),
    keepFile(body) {
      const name = `sent-${world.record.sent.size + 1}`;
      world.record.sent.set(name, new Uint8Array(body));
      return `${url}/sent/${name}`;
    },
    async stop() {
      stopping.abort();
      await close();
    },
  };
}

function environmentOf({ appId, appSecret, oaId, oaSecretKey }: ZaloAccount, url: string) {
  return {
    ZALO_APP_ID: appId,
    ZALO_APP_SECRET: appSecret,
    ZALO_OA_ID: oaId,
    ZALO_OA_SECRET_KEY: oaSecretKey,
    ZALO_OPENAPI_URL: `${url}/openapi`,
    ZALO_BUSINESS_URL: `${url}/business`,
    ZALO_OAUTH_URL: `${url}/oauth`,
  };
}

function controlsOf(world: ZaloWorld, options: ZaloOptions): ZaloControls {
  const { account, record, tokens, plans } = world;
  let post: ZaloSender['post'] = async () => {
    throw new Error('nobody listens: call deliverTo first');
  };
  const deliver = async (send: ZaloSend): Promise<ZaloDelivery> => {
    const sender: ZaloSender = {
      account,
      post,
      retryMs: options.retryMs ?? [20, 50, 100, 200, 400],
      patienceMs: options.patienceMs ?? 2000,
      stopped: world.stopped,
    };
    const delivery = await deliverEvent(sender, send);
    record.deliveries.push(delivery);
    return delivery;
  };
  const sendEvent: ZaloControls['sendEvent'] = async (event, how = {}) => {
    const body = { app_id: account.appId, timestamp: String(world.now()), ...event };
    return await deliver({ ...how, body });
  };
  let messages = 0;
  const of = <Item extends { readonly user: string }>(items: readonly Item[], user: string | undefined) =>
    items.filter((item) => user === undefined || item.user === user);
  return {
    account,
    async deliverTo(target) {
      post = typeof target === 'string' ? postTo(target) : async (request) => await target(request);
    },
    async sendText(user, text, { messageId, at, ...how } = {}) {
      record.heardAt.set(user, at ?? world.now());
      messages += 1;
      const message = { text, msg_id: messageId ?? `${user}-${messages}` };
      const timestamp = String(at ?? world.now());
      return await sendEvent(
        { ...fromUser(account, user), event_name: 'user_send_text', message, timestamp },
        how,
      );
    },
    async sendEvent(event, how) {
      const user = userOf(event);
      if (user) record.heardAt.set(user, world.now());
      return await sendEvent(event, how);
    },
    sendRaw: deliver,
    async operatorWrites(user, text) {
      const messageId = `op-${record.shown.length + 1}`;
      record.shown.push({
        user,
        kind: 'text',
        text,
        messageId,
        at: world.now(),
        sent: null,
        quota: 'operator',
      });
      const echo = echoOf(world, { user, messageId, text });
      return await sendEvent({ ...echo, sender: { id: account.oaId, admin_id: '9001' } });
    },
    async meet(user, hoursAgo = 0) {
      record.heardAt.set(user, world.now() - hoursAgo * 3600_000);
    },
    plan: async (plan) => plans.add(plan),
    clearPlans: async () => plans.clear(),
    issue: async () => tokens.issue(),
    expire: async () => tokens.expire(),
    shown: async (user) => of(record.shown, user),
    reactions: async (user) => of(record.reactions, user),
    deliveries: async () => record.deliveries,
    calls: async () => record.calls,
    refreshes: async () => tokens.counts,
  };
}

/** The envelope of what a user does. */
export function fromUser({ oaId }: Pick<ZaloAccount, 'oaId'>, user: string) {
  return { sender: { id: user }, recipient: { id: oaId }, user_id_by_app: `by-app-${user}` };
}

function echoOf(
  { account }: ZaloWorld,
  { user, messageId, text }: { user: string; messageId: string; text: string | null },
) {
  const message = text === null ? { msg_id: messageId } : { text, msg_id: messageId };
  return { sender: { id: account.oaId }, recipient: { id: user }, event_name: 'oa_send_text', message };
}

const heard = z.object({
  event_name: z.string().regex(/^user_send_|^user_click_/),
  sender: z.object({ id: z.string() }),
});
const followed = z.object({ event_name: z.literal('follow'), follower: z.object({ id: z.string() }) });

function userOf(event: Readonly<Record<string, unknown>>): string | null {
  return heard.safeParse(event).data?.sender.id ?? followed.safeParse(event).data?.follower.id ?? null;
}

function postTo(address: string): ZaloSender['post'] {
  return async (request) =>
    await fetch(address, {
      method: 'POST',
      headers: request.headers,
      body: await request.arrayBuffer(),
      signal: request.signal,
    });
}

async function serve(app: Hono<ZaloEnv>, port: number) {
  const server = createServer(
    getRequestListener((request, { incoming }) =>
      app.fetch(request, { drop: () => void incoming.socket.destroy() }),
    ),
  );
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
