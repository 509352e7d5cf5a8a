import type { Context } from 'hono';
import type { HttpEnv } from './http-env.ts';
import type { RouteResources } from './route-resources.ts';

/**
 * Whether the citizen's browser speaks TLS with whoever is outermost of us. X-Forwarded-Proto is believed as far as
 * X-Forwarded-For is: where proxies of our own stand in front; a proxy that replaces the header leaves one word in it.
 */
export function isHttps(
  c: Context<HttpEnv>,
  { publicUrl, trustedProxies }: Pick<RouteResources, 'publicUrl' | 'trustedProxies'>,
): boolean {
  if (publicUrl?.startsWith('https:') || c.req.url.startsWith('https:')) return true;
  if (trustedProxies === 0) return false;
  const said = c.req.header('X-Forwarded-Proto')?.split(',') ?? [];
  return (said.at(-trustedProxies) ?? said[0])?.trim().toLowerCase() === 'https';
}
