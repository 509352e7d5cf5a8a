import type { Context } from 'hono';
import { Fault } from '#src/fault.ts';
import { takeCallEvents } from '#src/hotline/take-call-events.ts';
import { demandKey } from '#src/keys/demand-key.ts';
import { isSignedBody, pushSecret } from '#src/keys/push-secret.ts';
import { openKeys } from '#src/sign.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { countAddress } from '#src/web/http/limit-addresses.ts';
import { createRateLimit } from '#src/web/http/rate-limit.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { callBodySchema } from './hotline-schema.ts';
import { readJsonBody } from './read-json-body.ts';

/** Some hundred long utterances. */
export const largestCallBatch = 1024 * 1024;

/** Partials of fifty calls at once; what people ask by hand is limited elsewhere. */
const perMinute = 12_000;

/** `POST /api/v1/hotline/events`. Nothing is read of a request before its key is known. */
export function postCallEvents(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  const opening = openKeys(resources.sessionSecret);
  const { db, clock, log, signals } = resources;
  const rateLimit = createRateLimit(clock, perMinute);
  return async (c) => {
    const { id, name } = await demandFeedKey({ ...resources, rateLimit }, c, resources);
    const keys = await opening;
    const signed = await isSignedBody(await pushSecret(keys, id), {
      timestamp: c.req.header('X-Hotline-Timestamp') ?? '',
      signature: c.req.header('X-Hotline-Signature') ?? '',
      body: await c.req.arrayBuffer(),
      now: clock.now(),
    });
    if (!signed) {
      throw new Fault(
        'unauthenticated',
        'The body is not signed with the signing secret of this key, or too old.',
      );
    }
    const { events } = await readJsonBody(c, callBodySchema);
    const told = await takeCallEvents({ db, clock, signals, keys }, { source: name, events });
    const { taken, late, known, refused } = told;
    if (refused > 0) log.warn('hotline.refused', { keyId: id, taken, late, known, refused });
    return c.json(told);
  };
}

/** Whoever comes without a key in use has the tries of everybody else. */
async function demandFeedKey(
  feed: Parameters<typeof demandKey>[0],
  c: Context<HttpEnv>,
  usual: Pick<RouteResources, 'rateLimit' | 'trustedProxies'>,
): ReturnType<typeof demandKey> {
  try {
    return await demandKey(feed, c.req.header('Authorization'), 'hotline.push');
  } catch (error) {
    if (error instanceof Fault && error.code === 'unauthenticated') countAddress(usual, c, 'feed');
    throw error;
  }
}
