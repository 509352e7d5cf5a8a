import { expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import type { ConsoleRoute } from '#src/console/console-route.ts';
import { consoleRoutes } from '#src/console/console-routes.ts';
import { openConsole } from '#src/console/open-console.ts';
import { openSignIn } from '#src/people/open-sign-in.ts';
import { rights } from '#src/people/rights.ts';
import { type StaffRole, staffRoles } from '#src/people/staff.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { noTrouble, phone } from '#tests/support/browser.ts';
import { type ConsoleVisit, describeConsole } from '#tests/support/console-browser.ts';
import { fillConsole, inventedKey } from '#tests/support/fill-console.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepForTour, keepPage } from '#tests/support/keep-page.ts';
import { SignedInAs } from '#tests/support/signed-in-as.ts';
import { webResources } from '#tests/support/web-resources.ts';

/** Every page of the console, from the list of its addresses, so that none is forgotten. */

const everybody = staffRoles.map((role) => inventedStaff(role));

/** What is no page: the stream, files, and what only leads elsewhere. */
const notPages = [
  ...[/^\/$/, /^\/live$/, /^\/language\//, /^\/sign-in\/(?!code)/, /\/(files|images|photos)\//],
  /\/versions\/compare$/,
  /^\/hotline\/:call\/(stream|parts)$/,
];

/** Pages that are of something which their address names behind the question mark. */
const queries: Readonly<Record<string, string>> = {
  '/desk/aliases': 'entry=9.000001',
  '/desk/local/decision': String(new URLSearchParams(inventedKey)),
  '/desk/local/change': String(new URLSearchParams(inventedKey)),
  '/desk/try': 'q=làm giấy nuôi rùa hết bao nhiêu tiền',
};
const troubles = ['dialogs', 'foreignRequests', 'violations', 'errors'] as const;

const pages = consoleRoutes.filter(
  ({ method, path }) => method === 'get' && !notPages.some((no) => no.test(path)),
);

describeConsole('every page of the console', (open) => {
  test('is clean to axe and to the browser, and fits a desk and a phone', async () => {
    const people = await openSignIn({
      ...webResources(),
      ...{ db: await databaseOf(open), clock: systemClock, oidc: null },
    });
    const desk = await open({
      staff: everybody,
      resources: {
        openStaffSide: (app, held) =>
          openConsole(app, { ...held, ...people, signIn: new SignedInAs(everybody) }, consoleRoutes),
      },
    });
    const resources = webResources({ db: desk.db, clock: systemClock });
    const things = await fillConsole(resources, everybody, 'UBND phường Mẫu');
    const found: Record<string, unknown> = {};
    const visits: Partial<Record<StaffRole, ConsoleVisit>> = {};
    for (const route of pages) {
      const path = pathOf(route, things);
      const visit = visits[holderOf(route)] ?? (await desk.enter(inventedStaff(holderOf(route)), path));
      visits[holderOf(route)] = visit;
      const { page } = visit;
      const trouble = structuredClone(noTrouble);
      await page.goto(`${desk.url}/console${path}`);
      for (const kind of troubles) trouble[kind].push(...visit.trouble[kind].splice(0));
      const axe = await axeFindings(page);
      await keepPage(page, `every-${nameOf(route)}`);
      await keepForTour(page, nameOf(route));
      const before = page.viewportSize();
      if (phone.viewport) await page.setViewportSize(phone.viewport);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (before) await page.setViewportSize(before);
      if (axe.length > 0 || wide > 0 || JSON.stringify(trouble) !== JSON.stringify(noTrouble)) {
        found[path] = { axe, wide, trouble };
      }
    }
    expect(found).toEqual({});
    expect(pages.length).toBeGreaterThan(30);
  });
});

async function databaseOf(open: Parameters<Parameters<typeof describeConsole>[1]>[0]) {
  return (await open({ staff: [] })).db;
}

function pathOf({ path }: ConsoleRoute, things: Readonly<Record<string, string>>): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const thing = things[name];
    if (thing === undefined) throw new Error(`fillConsole knows no ${name}, of ${path}`);
    return encodeURIComponent(thing);
  });
  return queries[path] ? `${filled}?${queries[path]}` : filled;
}

function nameOf({ path }: ConsoleRoute): string {
  return path.replace(/[:/]+/g, '-').slice(1);
}

function holderOf({ right }: ConsoleRoute): StaffRole {
  if (right === 'anyone' || right === 'signed-in') return 'supervisor';
  const holders: readonly StaffRole[] = rights[right];
  return holders.find((role) => role === 'editor') ?? holders[0] ?? 'admin';
}
