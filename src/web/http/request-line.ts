import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { newId } from '#src/new-id.ts';
import type { Resources } from '#src/resources.ts';
import type { HttpEnv } from './http-env.ts';

/** Gives each request its id and, when it ended, one log line: the route's pattern, never the address asked for. */
export function requestLine({ clock, log }: Pick<Resources, 'clock' | 'log'>): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const id = newId();
    const began = clock.elapsed();
    c.set('requestId', id);
    await next();
    c.header('X-Request-Id', id);
    log.info('request.ended', {
      id,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Math.round((clock.elapsed() - began) * 10) / 10,
    });
  };
}
