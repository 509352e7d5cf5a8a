import type { Context } from 'hono';
import type { z } from 'zod';
import { Fault } from '#src/fault.ts';
import { readJsonBody } from '#src/web/api/read-json-body.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { isOwnRequest } from '#src/web/http/own-origin-only.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { type sessionAnswerSchema, sessionSchema } from './chat-schema.ts';
import { giveCookie } from './find-session.ts';
import { makeSession, sessionSeconds } from './session.ts';

/** `POST /api/v1/chat/session` */
export function postSession(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const { carry } = await readJsonBody(c, sessionSchema);
    const token = await makeSession(resources);
    c.header('Cache-Control', 'no-store');
    const expiresAt = new Date(resources.clock.now().getTime() + sessionSeconds * 1000).toISOString();
    if (carry === 'token') return c.json({ token, expiresAt } satisfies Answered);
    if (!isOwnRequest(c, resources.publicUrl)) {
      throw new Fault('forbidden', 'A cookie is for our own pages: ask for a token.');
    }
    giveCookie(c, token, resources.publicUrl);
    return c.json({ token: null, expiresAt } satisfies Answered);
  };
}

type Answered = z.infer<typeof sessionAnswerSchema>;
