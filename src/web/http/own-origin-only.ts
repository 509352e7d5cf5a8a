import type { MiddlewareHandler } from 'hono';
import { Fault } from '#src/fault.ts';
import type { HttpEnv } from './http-env.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a mutating request that another site's page made a browser send. `Sec-Fetch-Site` is the browser's own
 * word and no page can forge it; browsers send it over HTTPS only, so `Origin` is compared where it is absent.
 * A request with neither comes from a program, which needs no page to trick. What `shareWithPages` let through is
 * meant to be sent from elsewhere.
 */
export function ownOriginOnly(publicUrl: string | null): MiddlewareHandler<HttpEnv> {
  const publicHost = publicUrl === null ? null : new URL(publicUrl).host;
  return async (c, next) => {
    const site = c.req.header('Sec-Fetch-Site');
    const origin = c.req.header('Origin');
    const ours =
      site === undefined
        ? origin === undefined || [publicHost, new URL(c.req.url).host].includes(hostOf(origin))
        : site === 'same-origin' || site === 'none';
    if (!harmless.has(c.req.method) && !ours && !c.get('sharedWithPage')) {
      throw new Fault('forbidden', "Requests from another site's page are not taken.");
    }
    await next();
  };
}

/** Empty for "null" (a sandboxed page) and for anything that is no address. */
function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
