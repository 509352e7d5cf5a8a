import type { Context, MiddlewareHandler } from 'hono';
import { Fault } from '#src/fault.ts';
import type { HttpEnv } from './http-env.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a mutating request that another site's page made a browser send. What `shareWithPages` let through is
 * meant to be sent from elsewhere.
 */
export function ownOriginOnly(publicUrl: string | null): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    if (!harmless.has(c.req.method) && !isOwnRequest(c, publicUrl) && !c.get('sharedWithPage')) {
      throw new Fault('forbidden', "Requests from another site's page are not taken.");
    }
    await next();
  };
}

/**
 * Whether no other site's page made a browser send it. `Sec-Fetch-Site` is the browser's own word and no page can
 * forge it; browsers send it over HTTPS only, so `Origin` is compared where it is absent. A request with neither
 * comes from a program, which needs no page to trick.
 */
export function isOwnRequest(c: Context<HttpEnv>, publicUrl: string | null): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('Origin');
  const publicHost = publicUrl === null ? null : new URL(publicUrl).host;
  return origin === undefined || [publicHost, new URL(c.req.url).host].includes(hostOf(origin));
}

/** Empty for "null" (a sandboxed page) and for anything that is no address. */
function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
