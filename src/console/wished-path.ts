import type { Context } from 'hono';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { isOwnPath } from './is-own-path.ts';

/** Where whoever is signed out meanwhile wanted to be: as their form says it, or the page that it stood on. */
export async function wishedPath(c: Context<HttpEnv>): Promise<string> {
  const { next } = await c.req.parseBody().catch(() => ({ next: '' }));
  const from = URL.parse(c.req.header('Referer') ?? '');
  const wished = [next, from?.searchParams.get('next'), from && from.pathname + from.search];
  return wished.find(isPlace) ?? '/console';
}

/** A page of the console behind its door. */
function isPlace(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    isOwnPath(path) &&
    !/^\/console\/(?:sign-in|invitation|account\/second-step)\b/.test(path)
  );
}

/** The page on which a form stood, by what the browser says of it; nothing of the form is read. */
export function cameFrom(c: Context<HttpEnv>): string {
  const from = URL.parse(c.req.header('Referer') ?? '');
  const path = from ? from.pathname + from.search : '';
  return isPlace(path) ? path : '/console';
}
