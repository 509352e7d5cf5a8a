import { describe, expect, test } from 'vitest';
import type { ConsoleRoute, StaffRoute } from '#src/console/console-route.ts';
import { consoleRoutes } from '#src/console/console-routes.ts';
import { centreWide, rights } from '#src/people/rights.ts';
import { type StaffRole, staffRoles } from '#src/people/staff.ts';
import { sign } from '#src/sign.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { SignedInAs } from '#tests/support/signed-in-as.ts';
import { staffApp } from '#tests/support/staff-client.ts';
import { webResources } from '#tests/support/web-resources.ts';

/** Every address of the console with every role: made from the list of routes, so that none is forgotten. */

const db = useTestDatabase('once');
const everybody = staffRoles.map((role) => inventedStaff(role));
/** The same, who see the matters of one agency only. */
const bound = staffRoles.map((role) =>
  inventedStaff(role, { id: `bound-${role}`, agencies: ['Công an xã Mẫu'] }),
);
const { sessionSecret } = webResources();

/** Routes that stand in for the real ones: they have their places and rights, and answer that they were reached. */
const reached = (route: ConsoleRoute): ConsoleRoute => ({ ...route, answer: () => new Response('reached') });
const app = staffApp({ db }, [...everybody, ...bound], consoleRoutes.map(reached));

const staffRoutes = consoleRoutes.filter((route): route is StaffRoute => route.right !== 'anyone');
const changes = staffRoutes.filter(({ method }) => method === 'post');

describe('every address of the console', () => {
  test('is listed once', () => {
    const addresses = consoleRoutes.map(({ method, path }) => `${method} ${path}`);
    expect(addresses).toEqual([...new Set(addresses)]);
  });

  test.each(staffRoutes.map(named))('asks a guest to sign in first: %s', async (_name, route) => {
    const response = await ask(route, {});
    expect(response.status).toBe(route.method === 'get' ? 302 : 401);
    if (route.method === 'get')
      expect(response.headers.get('Location')).toMatch(/^\/console\/sign-in\?next=%2Fconsole/);
  });

  test.each(staffRoutes.map(named))('is opened by those with its right alone: %s', async (_name, route) => {
    for (const role of staffRoles) {
      const { status } = await ask(route, await signedIn(role));
      expect({ role, status }).toEqual({ role, status: holds(role, route) ? 200 : 403 });
    }
  });
});

describe('what holds for the whole centre', () => {
  test.each(staffRoutes.map(named))(
    'is changed by nobody of some agencies only: %s',
    async (_name, route) => {
      const isCentres = route.right !== 'signed-in' && centreWide.has(route.right);
      for (const role of staffRoles) {
        const response = await ask(route, await signedIn(role, `bound-${role}`));
        const { status } = response;
        expect({ role, status }).toEqual({ role, status: holds(role, route) && !isCentres ? 200 : 403 });
        if (holds(role, route) && isCentres) {
          expect(await response.text()).toContain('Việc này của cả trung tâm');
        }
      }
    },
  );

  test('is all that is changed at the settings, but for what could not be delivered', () => {
    const others = changes.filter(
      ({ path, right }) => path.startsWith('/settings') && (right === 'signed-in' || !centreWide.has(right)),
    );
    expect(others.map(({ path }) => path)).toEqual(['/settings/letters']);
  });
});

describe('every change', () => {
  test.each(changes.map(named))('needs the token of its own session: %s', async (_name, route) => {
    const role = holderOf(route);
    const { token: _token, ...own } = await signedIn(role);
    const others = await sign(sessionSecret, 'console-form', 'session-of-somebody-else');
    for (const token of [undefined, '', 'x', others, others.slice(0, 16)]) {
      expect((await ask(route, { ...own, ...(token === undefined ? {} : { token }) })).status).toBe(403);
    }
  });

  test.each(changes.map(named))("is not taken from another site's page: %s", async (_name, route) => {
    const own = await signedIn(holderOf(route));
    for (const origin of ['https://elsewhere.example', 'null']) {
      expect((await ask(route, { ...own, origin })).status).toBe(403);
    }
    expect((await ask(route, { ...own, site: 'cross-site' })).status).toBe(403);
    expect((await ask(route, { ...own, site: 'same-site' })).status).toBe(403);
  });
});

type Sender = {
  readonly cookie?: string;
  readonly token?: string;
  readonly origin?: string;
  readonly site?: string;
};

async function ask(route: ConsoleRoute, from: Sender): Promise<Response> {
  const path = `/console${route.path.replace(/:\w+(\{[^}]*\})?\??/g, '1')}`.replace(/\/$/, '');
  const headers = new Headers({ Origin: from.origin ?? 'http://localhost' });
  if (from.cookie) headers.set('Cookie', from.cookie);
  if (from.site) headers.set('Sec-Fetch-Site', from.site);
  if (route.method === 'get') return await app.request(path, { headers });
  const body = new FormData();
  if (from.token !== undefined) body.set('token', from.token);
  return await app.request(path, { method: 'POST', headers, body });
}

async function signedIn(
  role: StaffRole,
  id = inventedStaff(role).id,
): Promise<Required<Pick<Sender, 'cookie' | 'token'>>> {
  return {
    cookie: SignedInAs.cookie({ id }),
    token: await sign(sessionSecret, 'console-form', `session-of-${id}`),
  };
}

function holds(role: StaffRole, { right }: StaffRoute): boolean {
  if (right === 'signed-in') return true;
  const holders: readonly StaffRole[] = rights[right];
  return holders.includes(role);
}

function holderOf(route: StaffRoute): StaffRole {
  const role = staffRoles.find((each) => holds(each, route));
  if (!role) throw new Error(`nobody holds ${route.right}`);
  return role;
}

function named<Route extends ConsoleRoute>(route: Route): readonly [string, Route] {
  return [`${route.method} ${route.path}`, route];
}
