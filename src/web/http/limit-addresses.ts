import type { MiddlewareHandler } from 'hono';
import { clientAddress } from './client-address.ts';
import type { HttpEnv } from './http-env.ts';
import type { RouteResources } from './route-resources.ts';

/** Counts a request against the address it came from, before anything is read of it. */
export function limitAddresses(
  resources: Pick<RouteResources, 'rateLimit' | 'trustedProxies'>,
): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const forwardedFor = c.req.header('X-Forwarded-For');
    const address = clientAddress(c.env?.remoteAddress, forwardedFor, resources.trustedProxies);
    resources.rateLimit.take(`address ${address}`);
    await next();
  };
}
