import { Hono } from 'hono';
import { z } from 'zod';
import type { ZaloEnv } from './zalo-openapi.ts';
import { zaloPlanSchema } from './zalo-plans.ts';
import type { ZaloControls } from './zalo-server.ts';

const sending = {
  signing: z.enum(['signed', 'forged', 'unsigned']).optional(),
  again: z.number().int().optional(),
  afterMs: z.number().int().optional(),
  headers: z.record(z.string(), z.string()).optional(),
};
const textSchema = z.object({
  user: z.string(),
  text: z.string(),
  more: z
    .object({ ...sending, messageId: z.string(), at: z.number() })
    .partial()
    .default({}),
});
const eventSchema = z.object({
  event: z.record(z.string(), z.unknown()),
  how: z.object(sending).default({}),
});
const rawSchema = z.object({ body: z.unknown(), ...sending });
const operatorSchema = z.object({ user: z.string(), text: z.string() });
const meetSchema = z.object({ user: z.string(), hoursAgo: z.number().default(0) });

/** The fake's own doors, for programs apart: JSON in, JSON out. */
export function zaloControl(zalo: ZaloControls): Hono<ZaloEnv> {
  const app = new Hono<ZaloEnv>();
  app.get('/account', (c) => c.json(zalo.account));
  app.get('/shown', async (c) => c.json(await zalo.shown(c.req.query('user'))));
  app.get('/reactions', async (c) => c.json(await zalo.reactions(c.req.query('user'))));
  app.get('/deliveries', async (c) => c.json(await zalo.deliveries()));
  app.get('/calls', async (c) => c.json(await zalo.calls()));
  app.get('/refreshes', async (c) => c.json(await zalo.refreshes()));
  app.post('/deliver-to', async (c) => {
    await zalo.deliverTo(z.object({ url: z.url() }).parse(await c.req.json()).url);
    return c.json({});
  });
  app.post('/send-text', async (c) => {
    const { user, text, more } = textSchema.parse(await c.req.json());
    return c.json(await zalo.sendText(user, text, definedOnly(more)));
  });
  app.post('/send-event', async (c) => {
    const { event, how } = eventSchema.parse(await c.req.json());
    return c.json(await zalo.sendEvent(event, how));
  });
  app.post('/send-raw', async (c) => {
    const { body, ...how } = rawSchema.parse(await c.req.json());
    return c.json(await zalo.sendRaw({ ...how, body }));
  });
  app.post('/operator-writes', async (c) => {
    const { user, text } = operatorSchema.parse(await c.req.json());
    return c.json(await zalo.operatorWrites(user, text));
  });
  app.post('/meet', async (c) => {
    const { user, hoursAgo } = meetSchema.parse(await c.req.json());
    await zalo.meet(user, hoursAgo);
    return c.json({});
  });
  app.post('/plan', async (c) => {
    await zalo.plan(zaloPlanSchema.parse(await c.req.json()));
    return c.json({});
  });
  app.post('/clear-plans', async (c) => {
    await zalo.clearPlans();
    return c.json({});
  });
  app.post('/issue', async (c) => c.json(await zalo.issue()));
  app.post('/expire', async (c) => {
    await zalo.expire();
    return c.json({});
  });
  return app;
}

type More = z.infer<typeof textSchema>['more'];

function definedOnly({ messageId, at, ...how }: More) {
  return { ...how, ...(messageId === undefined ? {} : { messageId }), ...(at === undefined ? {} : { at }) };
}
