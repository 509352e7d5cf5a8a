import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { Fault } from '#src/fault.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { isHttps } from '#src/web/http/is-https.ts';
import { isOwnRequest } from '#src/web/http/own-origin-only.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { readSession, type Session } from './session.ts';

const cookieName = 'motcua_session';

/** Until the browser is closed, out of the reach of scripts, and for nothing but the chat. */
export function giveCookie(
  c: Context<HttpEnv>,
  token: string,
  resources: Pick<RouteResources, 'publicUrl' | 'trustedProxies'>,
): void {
  setCookie(c, cookieName, token, {
    ...{ path: '/api/v1/chat', httpOnly: true, sameSite: 'Lax' },
    secure: isHttps(c, resources),
  });
}

export const tabSchema = z
  .uuid()
  .optional()
  .describe('One session can hold several conversations: our page makes one for each of its tabs.');

/** Throws `unauthenticated` where there is none that holds. */
export async function findSession(resources: RouteResources, c: Context<HttpEnv>): Promise<Session> {
  const session = await knownSession(resources, c);
  if (!session) throw new Fault('unauthenticated', 'No session, or none that holds: take a new one.');
  return session;
}

export async function knownSession(resources: RouteResources, c: Context<HttpEnv>): Promise<Session | null> {
  const token = tokenOf(resources, c);
  return token === null ? null : await readSession(resources, token);
}

/** The chat that a session may write to and read: its own, or one of them. */
export function chatOf({ id }: Session, tab: string | undefined): string {
  return tab === undefined ? id : `${id}.${tab.toLowerCase()}`;
}

/** A cookie counts in our own pages only: no other page makes a browser speak in somebody's name. */
function tokenOf({ publicUrl }: RouteResources, c: Context<HttpEnv>): string | null {
  const bearer = c.req.header('Authorization');
  if (bearer !== undefined) return /^Bearer +(\S+)$/i.exec(bearer)?.[1] ?? null;
  return (isOwnRequest(c, publicUrl) && getCookie(c, cookieName)) || null;
}
