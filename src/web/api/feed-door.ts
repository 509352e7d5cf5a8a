import type { Context } from 'hono';
import { Fault } from '#src/fault.ts';
import { demandKey } from '#src/keys/demand-key.ts';
import { type Keys, openKeys } from '#src/sign.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { countAddress } from '#src/web/http/limit-addresses.ts';
import { createRateLimit, type RateLimit } from '#src/web/http/rate-limit.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { demandSignedBody } from './demand-signed-body.ts';

/** Partials of fifty calls at once; what people ask by hand is limited elsewhere. */
const perMinute = 12_000;

/** `name`: what the feed is called. */
export type FeedKey = { readonly id: string; readonly name: string };

/** Where feeds come in: all their ways share what one key may tell in a minute. */
export type FeedDoor = {
  readonly keys: Promise<Keys>;
  readonly rateLimit: RateLimit;
  /** A key in use that may tell of calls. Whoever comes without one has the tries of everybody else. */
  demandKey(c: Context<HttpEnv>, authorization: string | undefined): Promise<FeedKey>;
  /** The same, and its body is signed. Nothing is read of the body before the key is known. */
  demandSigned(c: Context<HttpEnv>): Promise<FeedKey>;
};

export function openFeedDoor(resources: RouteResources): FeedDoor {
  const keys = openKeys(resources.sessionSecret);
  const rateLimit = createRateLimit(resources.clock, perMinute);
  const demand: FeedDoor['demandKey'] = async (c, authorization) => {
    try {
      return await demandKey({ ...resources, rateLimit }, authorization, 'hotline.push');
    } catch (error) {
      if (error instanceof Fault && error.code === 'unauthenticated') countAddress(resources, c, 'feed');
      throw error;
    }
  };
  return {
    keys,
    rateLimit,
    demandKey: demand,
    async demandSigned(c) {
      const key = await demand(c, c.req.header('Authorization'));
      const now = resources.clock.now();
      await demandSignedBody(c, 'Hotline', { keys: await keys, keyId: key.id, now });
      return key;
    },
  };
}
