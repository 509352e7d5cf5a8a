import type { MiddlewareHandler } from 'hono';

/** The widget's own files: the one thing of ours that another site's page may load. Stands outside `safetyHeaders`. */
export function loadableAnywhere(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
    c.res.headers.set('Access-Control-Allow-Origin', '*');
  };
}
