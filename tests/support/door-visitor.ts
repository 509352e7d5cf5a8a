import type { Hono } from 'hono';
import { createApp } from '#src/app.tsx';
import { systemClock } from '#src/clock.ts';
import { consoleRoutes } from '#src/console/console-routes.ts';
import { openConsole } from '#src/console/open-console.ts';
import type { OidcConfig } from '#src/oidc-config.ts';
import { openSignIn } from '#src/people/open-sign-in.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { echoAnswer } from './echo-answer.ts';
import { ScriptedVerbs } from './scripted-verbs.ts';
import { webResources } from './web-resources.ts';

/** The app with the console on it, and the real door before it. */
export async function appWithDoor(
  over: Partial<AppResources> & Pick<AppResources, 'db'>,
  oidc: OidcConfig | null = null,
): Promise<Hono<HttpEnv>> {
  const resources = webResources({ clock: systemClock, ...over });
  const people = await openSignIn({ ...resources, oidc });
  const openStaffSide: AppResources['openStaffSide'] = (app, held) =>
    openConsole(app, { ...held, ...people }, consoleRoutes);
  return createApp({ ...resources, openStaffSide }, new ScriptedVerbs(echoAnswer));
}

/** Somebody's browser without a window: keeps cookies, follows no redirect, takes forms' tokens from their pages. */
export class DoorVisitor {
  readonly jar = new Map<string, string>();
  readonly #app: Hono<HttpEnv>;
  readonly #origin: string;
  readonly #from: { readonly address: string; readonly headers: Readonly<Record<string, string>> };

  constructor(app: Hono<HttpEnv>, from: Partial<DoorVisitor['from']> = {}, origin = 'http://localhost') {
    this.#app = app;
    this.#origin = origin;
    this.#from = { address: '10.0.0.1', headers: {}, ...from };
  }

  get from() {
    return this.#from;
  }

  async get(path: string): Promise<Response> {
    return await this.#send(path, {});
  }

  async post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    return await this.#send(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Fills in the form of a page that is open to them. */
  async submit(page: string, action: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const html = await (await this.get(page)).text();
    const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
    return await this.post(action, { token, ...fields });
  }

  async signIn(email: string, password: string): Promise<Response> {
    return await this.post('/console/sign-in', { email, password, next: '' });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers({ Origin: this.#origin, 'User-Agent': 'Tester/1.0', ...this.#from.headers });
    headers.set('Cookie', [...this.jar].map((pair) => pair.join('=')).join('; '));
    const env = { remoteAddress: this.#from.address };
    const response = await this.#app.request(`${this.#origin}${path}`, { ...init, headers }, env);
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) this.jar.delete(pair.slice(0, at));
      else this.jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}
