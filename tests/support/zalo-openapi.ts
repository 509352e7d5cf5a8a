import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { pause } from './wait-for.ts';
import { invalid, judgeWindow, readMessage, type ZaloReply } from './zalo-messages.ts';
import type { ZaloCall, ZaloFault } from './zalo-plans.ts';
import type { ZaloShown } from './zalo-record.ts';
import { judgeTemplate, sayTemplate, takeTemplateQuota } from './zalo-templates.ts';
import { takeUpload } from './zalo-uploads.ts';
import type { ZaloWorld } from './zalo-world.ts';

export type ZaloEnv = { Bindings: { readonly drop: () => void } };
type Call = { readonly call: ZaloCall; readonly user: string | null; act(): ZaloReply };

const success = (data: unknown): ZaloReply => ({ error: 0, message: 'Success', data });
const icons = [':>', '--b', ':-((', '/-strong', '/-heart', ':-h', ':o', '/-remove'];
const reactionSchema = z.object({
  recipient: z.object({ user_id: z.string() }),
  sender_action: z.object({ react_icon: z.string(), react_message_id: z.string() }),
});
const anonymousSchema = z.object({
  recipient: z.object({ anonymous_id: z.string(), conversation_id: z.string() }),
  message: z.unknown(),
});

/** The host for messages, uploads and templates by user. */
export function zaloOpenapi(world: ZaloWorld): Hono<ZaloEnv> {
  const app = new Hono<ZaloEnv>();
  const serve = server(world, { invalid: -216, expired: -220 });

  app.post('/v3.0/oa/message/cs', async (c) => {
    const body = await jsonOf(c);
    const user = z.object({ recipient: z.object({ user_id: z.string().min(1) }) }).safeParse(body);
    const to = user.success ? user.data.recipient.user_id : null;
    return await serve(c, {
      ...{ call: 'message', user: to },
      act: () => (to === null ? invalid('user_id') : consult(world, to, Object(body).message)),
    });
  });

  app.post('/v2.0/oa/message', async (c) => {
    const body = await jsonOf(c);
    const reaction = reactionSchema.safeParse(body);
    if (reaction.success) return await serve(c, react(world, reaction.data));
    const anonymous = anonymousSchema.safeParse(body);
    if (!anonymous.success) {
      const act = () => ({ error: -240, message: 'This api was shut down, please use v3' });
      return await serve(c, { call: 'anonymous', user: null, act });
    }
    const { anonymous_id: user } = anonymous.data.recipient;
    const act = () => show(world, { user, message: anonymous.data.message, quota: 'reply' });
    return await serve(c, { call: 'anonymous', user, act });
  });

  app.post('/v2.0/oa/upload/:kind', async (c) => {
    const kind = z.enum(['image', 'gif', 'file']).parse(c.req.param('kind'));
    const file = (await c.req.parseBody()).file;
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : null;
    const name = file instanceof File ? file.name : '';
    const act = () =>
      bytes ? takeUpload(world.record, { kind, name, bytes, now: world.now() }) : invalid('file');
    return await serve(c, { call: 'upload', user: null, act });
  });

  app.post('/v3.0/oa/message/template', async (c) => {
    const body = await jsonOf(c);
    const read = templateSchema.extend({ user_id: z.string() }).safeParse(body);
    const user = read.success ? read.data.user_id : null;
    const act = () =>
      user === null
        ? invalid('template')
        : (judgeTemplate(world, 'openapi', body) ?? template(world, user, body));
    return await serve(c, { call: 'template-by-user', user, act });
  });

  app.get('/v2.0/oa/getoa', async (c) => {
    const about = { oaid: world.account.oaId, name: 'OA thử', is_verified: true, oa_type: 4 };
    return await serve(c, { call: 'look-up', user: null, act: () => success(about) });
  });
  app.get('/v3.0/oa/user/detail', async (c) => {
    const asked = z.object({ user_id: z.string() }).safeParse(JSON.parse(c.req.query('data') ?? '{}'));
    const user = asked.success ? asked.data.user_id : null;
    const act = () =>
      user === null ? invalid('user_id') : success({ user_id: user, display_name: 'Người thử' });
    return await serve(c, { call: 'look-up', user, act });
  });
  return app;
}

const templateSchema = z.object({
  template_id: z.string(),
  template_data: z.record(z.string(), z.unknown()),
});

/** The host for templates by phone number; its word for a bad token is another. */
export function zaloBusiness(world: ZaloWorld): Hono<ZaloEnv> {
  const app = new Hono<ZaloEnv>();
  const serve = server(world, { invalid: -124, expired: -124 });
  const schema = templateSchema.extend({
    phone: z.string(),
    tracking_id: z.string().regex(/^[\w-]{1,48}$/),
  });
  app.post('/message/template', async (c) => {
    const body = await jsonOf(c);
    const read = schema.safeParse(body);
    const phone = read.success ? read.data.phone : null;
    const act = (): ZaloReply => {
      if (phone === null) return { error: -132, message: 'Parameter invalid' };
      if (!/^\+?84\d{9}$/.test(phone)) return { error: -108, message: 'Phone number is invalid' };
      const refused = judgeTemplate(world, 'business', body);
      if (refused) return refused;
      const { data, ...envelope } = template(world, phone, body);
      const { message_id: id } = z.object({ message_id: z.string() }).parse(data);
      const quota = takeTemplateQuota(world);
      return { ...envelope, data: { msg_id: id, sent_time: String(world.now()), sending_mode: '1', quota } };
    };
    return await serve(c, { call: 'template-by-phone', user: phone, act });
  });
  app.get('/template/info/v2', async (c) => {
    const act = () => sayTemplate(world, c.req.query('template_id') ?? '');
    return await serve(c, { call: 'look-up', user: null, act });
  });
  return app;
}

function react(world: ZaloWorld, { recipient, sender_action: action }: z.infer<typeof reactionSchema>): Call {
  const { user_id: user } = recipient;
  const act = () => {
    if (!icons.includes(action.react_icon)) return invalid('react_icon');
    world.record.reactions.push({ user, icon: action.react_icon, messageId: action.react_message_id });
    return success({ message_id: action.react_message_id, user_id: user });
  };
  return { call: 'reaction', user, act };
}

function consult(world: ZaloWorld, user: string, message: unknown): ZaloReply {
  const window = judgeWindow(world.record, user, world.now());
  if (typeof window !== 'string') return window;
  return show(world, { user, message, quota: window });
}

type Showing = Pick<ZaloShown, 'user' | 'quota'> & { readonly message: unknown };

function show(world: ZaloWorld, { user, message, quota }: Showing): ZaloReply {
  const read = readMessage(message, world.record, world.now());
  if ('error' in read) return read;
  return success(keep(world, { ...read, user, quota }));
}

function template(world: ZaloWorld, user: string, body: unknown): ZaloReply {
  return success(keep(world, { kind: 'template', text: null, sent: body, user, quota: 'template' }));
}

function keep(world: ZaloWorld, made: Omit<ZaloShown, 'messageId' | 'at'>): unknown {
  const messageId = `oa-${world.record.shown.length + 1}`;
  world.record.shown.push({ ...made, messageId, at: world.now() });
  world.whenShown(made.user, messageId, made.text);
  const quota = made.quota === 'reply' ? { quota: { quota_type: 'reply' } } : {};
  return { message_id: messageId, user_id: made.user, sent_time: String(world.now()), ...quota };
}

async function jsonOf(c: Context<ZaloEnv>): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return null;
  return await c.req.json().catch(() => null);
}

/** Counts, limits, asks for the token, meets the plan, and acts. */
function server(world: ZaloWorld, words: { readonly invalid: number; readonly expired: number }) {
  const calledAt: number[] = [];
  return async (c: Context<ZaloEnv>, { call, user, act }: Call): Promise<Response> => {
    world.record.calls[call] = (world.record.calls[call] ?? 0) + 1;
    const limited = limit(world, calledAt, c);
    if (limited) return c.json(limited);
    const judged = world.tokens.judge(c.req.header('access_token') ?? null);
    if (judged !== 'good') return c.json({ error: words[judged], message: 'Access token is invalid' });
    const met = world.plans.meet(call, user);
    if (!met) return c.json(act());
    if (met.fault.kind === 'slow') {
      await pause(met.fault.ms, world.stopped);
      return c.json(act());
    }
    if (met.done) act();
    return await fail(world, c, met.fault);
  };
}

function limit(world: ZaloWorld, calledAt: number[], c: Context<ZaloEnv>): ZaloReply | null {
  if (world.perMinute === null) return null;
  while (calledAt[0] !== undefined && calledAt[0] <= world.now() - world.minuteMs) calledAt.shift();
  const remain = world.perMinute - calledAt.length - 1;
  c.header('X-RateLimit-Limit', String(world.perMinute));
  c.header('X-RateLimit-Remain', String(Math.max(0, remain)));
  if (remain < 0) return { error: -32, message: 'Your OA reached limit call api' };
  calledAt.push(world.now());
  return null;
}

/** Answers as something that is broken does. */
export async function fail(world: ZaloWorld, c: Context<ZaloEnv>, fault: ZaloFault): Promise<Response> {
  switch (fault.kind) {
    case 'error':
      return c.json({ error: fault.code, message: fault.message });
    case 'status':
      return new Response('upstream error', { status: fault.status });
    case 'html':
      return new Response('<html><body>Bad gateway</body></html>', {
        status: fault.status,
        headers: { 'content-type': 'text/html' },
      });
    case 'drop':
      c.env.drop();
      return new Response(null);
    case 'hang':
      await new Promise<void>((resolve) => {
        if (world.stopped.aborted) resolve();
        world.stopped.addEventListener('abort', () => resolve(), { once: true });
        c.req.raw.signal.addEventListener('abort', () => resolve(), { once: true });
      });
      c.env.drop();
      return new Response(null);
    case 'slow':
    case 'empty':
    case 'no-refresh-token':
      return new Response(null);
    default:
      return fault satisfies never;
  }
}
