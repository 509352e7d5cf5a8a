import type { Context } from 'hono';
import type { z } from 'zod';
import { Fault } from '#src/fault.ts';
import { readJsonBody } from '#src/web/api/read-json-body.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { isOwnRequest } from '#src/web/http/own-origin-only.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { type sessionAnswerSchema, sessionSchema } from './chat-schema.ts';
import { giveCookie, knownSession } from './find-session.ts';
import { makeSession, readSession } from './session.ts';

/** `POST /api/v1/chat/session` */
export function postSession(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const { carry } = await readJsonBody(c, sessionSchema);
    c.header('Cache-Control', 'no-store');
    if (carry === 'cookie') return c.json((await giveSession(resources, c)) satisfies Answered);
    const token = await makeSession(resources);
    return c.json({ token, expiresAt: await endOf(resources, token) } satisfies Answered);
  };
}

/** A browser has one session for all its tabs: one that holds is kept. */
async function giveSession(resources: RouteResources, c: Context<HttpEnv>): Promise<Answered> {
  if (!isOwnRequest(c, resources.publicUrl)) {
    throw new Fault('forbidden', 'A cookie is for our own pages: ask for a token.');
  }
  const known = await knownSession(resources, c);
  if (known) return { token: null, expiresAt: known.expiresAt.toISOString() };
  const token = await makeSession(resources);
  giveCookie(c, token, resources);
  return { token: null, expiresAt: await endOf(resources, token) };
}

async function endOf(resources: RouteResources, token: string): Promise<string> {
  const session = await readSession(resources, token);
  return (session?.expiresAt ?? resources.clock.now()).toISOString();
}

type Answered = z.infer<typeof sessionAnswerSchema>;
