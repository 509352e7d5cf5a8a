import type { Context, ErrorHandler } from 'hono';
import { routePath } from 'hono/route';
import { BusyFault } from '#src/web/http/busy-fault.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { TooManyFault } from '#src/web/http/rate-limit.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { PlainPage } from '#src/web/page/plain-page.tsx';
import { frameOf, renderPage } from '#src/web/page/render-page.tsx';
import { type HttpFault, httpFault } from './http-fault.ts';

/** The end of every fault: a code and a request id for programs, a page for people, a log line for us. */
export function answerFault(resources: RouteResources): ErrorHandler<HttpEnv> {
  return async (error, c) => {
    const fault = httpFault(error);
    const known = error instanceof TooManyFault || error instanceof BusyFault;
    // A flood is no failure of ours: each of its requests has its line already.
    if (fault.status >= 500 && !known) logFailure(resources, error, c);
    if (known) c.header('Retry-After', String(error.retryAfterSeconds));
    if (fault.code === 'unauthenticated') c.header('WWW-Authenticate', 'Bearer');
    if (forPrograms(c)) return answerProgram(c, fault);
    const page = (
      <PlainPage frame={frameOf(c, resources)} status={fault.status} requestId={c.get('requestId')} />
    );
    return await renderPage(c, page, fault.status);
  };
}

function forPrograms(c: Context): boolean {
  const { path } = c.req;
  return path.startsWith('/api/') || path.startsWith('/webhooks/') || ['/livez', '/readyz'].includes(path);
}

function answerProgram(c: Context<HttpEnv>, { code, message, status }: HttpFault): Response {
  return c.json({ error: { code, message, requestId: c.get('requestId') } }, status);
}

/** Where it broke, never what was being said: messages of foreign errors may quote a citizen. */
function logFailure({ log }: RouteResources, error: Error, c: Context<HttpEnv>): void {
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  log.error('request.failed', {
    id: c.get('requestId'),
    route: routePath(c, -1),
    error: error.name,
    cause: error.cause instanceof Error ? error.cause.name : undefined,
    where: frames
      ?.slice(0, 5)
      .map((line) => line.trim())
      .join(' | '),
  });
}
