import { Hono } from 'hono';
import { serveHealth } from '#src/web/http/health-routes.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';

/** What a worker or a sender serves where it has a port: only how it does. */
export function createHealthApp(resources: Parameters<typeof serveHealth>[1]): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  serveHealth(app, resources);
  return app;
}
