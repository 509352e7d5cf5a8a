import { Hono } from 'hono';
import { z } from 'zod';
import { pause } from './wait-for.ts';
import { fail, type ZaloEnv } from './zalo-openapi.ts';
import type { ZaloWorld } from './zalo-world.ts';

const refreshSchema = z.object({
  grant_type: z.literal('refresh_token'),
  app_id: z.string(),
  refresh_token: z.string(),
});
const refusal = (error: number, name: string) => ({ error, error_name: name, message: '', error_reason: '' });

/** The host for tokens: an error is HTTP 200, a refresh token works once. */
export function zaloOauth(world: ZaloWorld): Hono<ZaloEnv> {
  const app = new Hono<ZaloEnv>();
  app.post('/v4/oa/access_token', async (c) => {
    world.record.calls.token = (world.record.calls.token ?? 0) + 1;
    const form = refreshSchema.safeParse(await c.req.parseBody());
    const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded');
    if (!isForm || !form.success) return c.json(refusal(-14004, 'Invalid parameters'));
    if (form.data.app_id !== world.account.appId) return c.json(refusal(-14002, 'Invalid appId'));
    if (c.req.header('secret_key') !== world.account.appSecret) {
      return c.json(refusal(-14005, 'Invalid secret key'));
    }
    const met = world.plans.meet('token', null);
    if (met?.fault.kind === 'slow') await pause(met.fault.ms, world.stopped);
    const acts = !met || met.done || ['slow', 'no-refresh-token'].includes(met.fault.kind);
    const gives = met?.fault.kind === 'no-refresh-token' ? 'access-only' : 'a-pair';
    const pair = acts ? world.tokens.refresh(form.data.refresh_token, gives) : null;
    if (met && met.fault.kind !== 'slow' && met.fault.kind !== 'no-refresh-token') {
      return await fail(world, c, met.fault);
    }
    if (pair === null || pair === 'unknown') return c.json(refusal(-14014, 'Invalid refresh token.'));
    if (pair === 'used') {
      return world.reused === 'empty' ? c.body(null, 200) : c.json(refusal(-14014, 'Invalid refresh token.'));
    }
    const { refresh_token: _, ...without } = pair;
    return c.json(gives === 'access-only' ? without : pair);
  });
  return app;
}
