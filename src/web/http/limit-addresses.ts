import type { Context, MiddlewareHandler } from 'hono';
import { clientAddress } from './client-address.ts';
import type { HttpEnv } from './http-env.ts';
import type { RouteResources } from './route-resources.ts';

type Limits = Pick<RouteResources, 'rateLimit' | 'trustedProxies'>;

/**
 * Counts a request against the address it came from, before anything is read of it. What is counted under another
 * name takes nothing from the questions.
 */
export function limitAddresses(resources: Limits, name = 'address'): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    countAddress(resources, c, name);
    await next();
  };
}

export function countAddress(resources: Limits, c: Context<HttpEnv>, name = 'address'): void {
  resources.rateLimit.take(`${name} ${addressOf(c, resources)}`);
}

export function addressOf(
  c: Context<HttpEnv>,
  { trustedProxies }: Pick<RouteResources, 'trustedProxies'>,
): string {
  return clientAddress(c.env?.remoteAddress, c.req.header('X-Forwarded-For'), trustedProxies);
}
