import { Hono } from 'hono';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { serveHealth } from '#src/web/http/serve-health.ts';

/** What a worker or a sender serves where it has a port: only how it does. */
export function createHealthApp(resources: Parameters<typeof serveHealth>[1]): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  serveHealth(app, resources);
  return app;
}
