import type { Context } from 'hono';
import type { Webhook } from '#bots/channel.ts';
import { countRefusals } from '#src/conversations/count-refusals.ts';
import { receiveDelivery } from '#src/conversations/receive-delivery.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';

/**
 * A platform's delivery: verified, stored, and only then acknowledged. Where storing fails the platform gets an error
 * and delivers again; what is not from the platform leaves a count and nothing else.
 */
export function receiveWebhook(
  resources: RouteResources,
  webhook: Webhook,
): (c: Context<HttpEnv>) => Promise<Response> {
  const count = countRefusals(resources);
  return async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const read = await webhook.read({ headers: c.req.raw.headers, body });
    if (read.kind === 'refused') {
      await count({ channel: webhook.channel, why: read.why });
      return c.json({}, read.status);
    }
    for (const incoming of read.events) await receiveDelivery(resources, incoming);
    return c.json({});
  };
}
