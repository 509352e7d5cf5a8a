import { Hono } from 'hono';
import { Fault } from '#src/fault.ts';
import { demandRight } from '#src/people/rights.ts';
import { isSigned, sign } from '#src/sign.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { limitBody } from '#src/web/http/limit-body.ts';
import { answerConsoleFault } from './answer-console-fault.tsx';
import type { ConsoleResources } from './console-resources.ts';
import type { ConsoleRoute, StaffRoute, Visit } from './console-route.ts';
import { languageOf } from './language-of.ts';

const usualBytes = 256 * 1024;

/**
 * Mounts the console's addresses. Every one passes here: who looks, whether they may, and, where something is
 * changed, whether the form is ours. A page need not think of it, and none can forget it.
 */
export function openConsole(
  app: Hono<HttpEnv>,
  resources: ConsoleResources,
  routes: readonly ConsoleRoute[],
): void {
  const console = new Hono<HttpEnv>();
  console.onError(answerConsoleFault(resources));
  for (const route of routes) {
    const answer = async (c: Visit['c']): Promise<Response> => {
      c.header('Cache-Control', 'no-store');
      if (route.right === 'anyone') {
        return await route.answer({ c, resources, language: languageOf(c, null) });
      }
      return await answerStaff(c, resources, route);
    };
    console.on(route.method.toUpperCase(), route.path, limitBody(route.mostBytes ?? usualBytes), answer);
  }
  // Whoever mistyped an address of the console is not among the citizens' pages.
  console.all('*', () => {
    throw new Fault('not-found', 'There is no such page.');
  });
  app.route('/console', console);
}

async function answerStaff(c: Visit['c'], resources: ConsoleResources, route: StaffRoute): Promise<Response> {
  const signedIn = await resources.signIn.find(c.req.raw.headers);
  if (!signedIn) {
    if (route.method === 'get') return c.redirect(`/console/sign-in?next=${encodeURIComponent(wayBack(c))}`);
    throw new Fault('unauthenticated', 'Sign in first.');
  }
  const { staff, sessionId, owed } = signedIn;
  if (owed && !route.beforeSecondStep) {
    if (route.method === 'post') throw new Fault('forbidden', 'The second step of signing in is missing.');
    return c.redirect(`/console/account/second-step?next=${encodeURIComponent(wayBack(c))}`);
  }
  if (route.right !== 'signed-in') demandRight(staff, route.right);
  const { sessionSecret } = resources;
  if (route.method === 'post') await demandFormToken(c, { resources, sessionId });
  const formToken = await sign(sessionSecret, 'console-form', sessionId);
  return await route.answer({
    ...{ c, staff, sessionId, formToken, resources },
    language: languageOf(c, staff),
  });
}

/** A change carries the token of its own session; another site's page does not know it. */
async function demandFormToken(
  c: Visit['c'],
  { resources, sessionId }: { readonly resources: ConsoleResources; readonly sessionId: string },
): Promise<void> {
  const signature = c.req.header('X-Form-Token') ?? (await c.req.parseBody()).token;
  const signed =
    typeof signature === 'string' &&
    signature.length === tokenLength &&
    (await isSigned(resources.sessionSecret, 'console-form', { text: sessionId, signature }));
  if (!signed) throw new Fault('forbidden', 'The form is not ours, or it is of a session that ended.');
}

/** HMAC-SHA256 in letters. */
const tokenLength = 43;

function wayBack(c: Visit['c']): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}
