import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { WidgetOrigins } from '#src/config.ts';
import type { HttpEnv } from './http-env.ts';

/**
 * What a page of another site may ask from its visitors' browsers: questions and published procedures. No cookie is
 * taken along (there is no Access-Control-Allow-Credentials), and an answer holds nothing about a person, so the
 * default is everybody; a centre may narrow it to the sites it knows.
 */
export const sharedRoutes = [
  '/api/v1/questions',
  '/api/v1/procedures',
  '/api/v1/procedures/:code',
  '/api/v1/centre',
] as const;

/** The same of the chat: what is said there is read with the session that the page was given, and with no other. */
export const sharedChatRoutes = [
  '/api/v1/chat/session',
  '/api/v1/chat/messages',
  '/api/v1/chat/attachments',
  '/api/v1/chat/events',
  '/api/v1/chat/files/:file',
] as const;

const sharedHeaders = ['Content-Type'];
export const sharedChatHeaders = [
  ...sharedHeaders,
  ...['Authorization', 'Last-Event-ID', 'X-Client-Message-Id', 'X-File-Name'],
];

/** Chromium remembers a preflight for two hours at most. */
const rememberPreflight = 7_200;

/** Tells browsers which pages may read the answer, and `ownOriginOnly` that this one may ask. */
export function shareWithPages(
  origins: WidgetOrigins,
  allowHeaders: readonly string[] = sharedHeaders,
): MiddlewareHandler<HttpEnv> {
  const answer = cors({
    origin: origins === 'any' ? '*' : [...origins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: [...allowHeaders],
    exposeHeaders: ['Retry-After', 'X-Request-Id'],
    maxAge: rememberPreflight,
  });
  return async (c, next) => {
    const origin = c.req.header('Origin');
    if (origin !== undefined && (origins === 'any' || origins.includes(origin)))
      c.set('sharedWithPage', true);
    return await answer(c, next);
  };
}
