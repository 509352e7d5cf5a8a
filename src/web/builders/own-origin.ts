import type { Context } from 'hono';
import type { RouteResources } from '#src/web/http/route-resources.ts';

/** Our address as others must write it: the configured one, or the one that we were asked at. */
export function ownOrigin(c: Context, { publicUrl }: Pick<RouteResources, 'publicUrl'>): string {
  return new URL(publicUrl ?? c.req.url).origin;
}
