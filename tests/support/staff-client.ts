import type { Hono } from 'hono';
import { createApp } from '#src/app.tsx';
import type { ConsoleRoute } from '#src/console/console-route.ts';
import { consoleRoutes } from '#src/console/console-routes.ts';
import { openConsole } from '#src/console/open-console.ts';
import type { Staff } from '#src/people/staff.ts';
import { sign } from '#src/sign.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { echoAnswer } from './echo-answer.ts';
import { ScriptedVerbs } from './scripted-verbs.ts';
import { SignedInAs } from './signed-in-as.ts';
import { webResources } from './web-resources.ts';

/** The app with the console on it, and those who are known there. */
export function staffApp(
  over: Partial<AppResources>,
  known: readonly Staff[],
  routes: readonly ConsoleRoute[] = consoleRoutes,
): Hono<HttpEnv> {
  const signIn = new SignedInAs(known);
  const openStaffSide: AppResources['openStaffSide'] = (app, resources) =>
    openConsole(app, { ...resources, signIn }, routes);
  return createApp(webResources({ openStaffSide, ...over }), new ScriptedVerbs(echoAnswer));
}

/** Somebody's browser without a window: follows no redirect, and puts the token into what it posts. */
export function staffClient(app: Hono<HttpEnv>, staff: Staff, resources = webResources()) {
  const headers = { Cookie: SignedInAs.cookie(staff), Origin: 'http://localhost' };
  return {
    get: async (path: string) => await app.request(`/console${path}`, { headers }),
    async post(path: string, fields: Readonly<Record<string, string | readonly string[] | File>> = {}) {
      const body = new FormData();
      body.set('token', await sign(resources.sessionSecret, 'console-form', `session-of-${staff.id}`));
      for (const [name, value] of Object.entries(fields)) {
        if (typeof value === 'string' || value instanceof File) body.append(name, value);
        else for (const each of value) body.append(name, each);
      }
      return await app.request(`/console${path}`, { method: 'POST', headers, body });
    },
  };
}
