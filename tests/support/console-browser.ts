import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import type { Database } from '#db/database.ts';
import { systemClock } from '#src/clock.ts';
import { consoleRoutes } from '#src/console/console-routes.ts';
import { openConsole } from '#src/console/open-console.ts';
import type { Staff } from '#src/people/staff.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import type { Verbs } from '#src/web/http/verbs.ts';
import { readAssets } from '#src/web/page/read-assets.node.ts';
import { chromePath, desk, type Trouble, watch } from './browser.ts';
import { useTestDatabase } from './database.ts';
import { echoAnswer } from './echo-answer.ts';
import { ScriptedVerbs } from './scripted-verbs.ts';
import { serveApp } from './serve-app.ts';
import { SignedInAs } from './signed-in-as.ts';
import { webResources } from './web-resources.ts';

export type ConsoleVisit = { readonly page: Page; readonly trouble: Trouble; readonly url: string };

export type Desk = {
  readonly db: Database;
  readonly url: string;
  /** A browser of its own, in which this person is signed in. */
  enter(staff: Staff, path: string, size?: BrowserContextOptions): Promise<ConsoleVisit>;
};

export type DeskOpening = {
  /** Everybody who is known there. */
  readonly staff: readonly Staff[];
  readonly resources?: Partial<AppResources>;
  readonly verbs?: Verbs;
};

/** A group on the console in Chromium; left out, and said so, where there is none; never in CI. */
export function describeConsole(
  name: string,
  tests: (open: (opening: DeskOpening) => Promise<Desk>) => void,
): void {
  const executablePath = chromePath();
  if (executablePath === null) {
    describe.skip(`${name} (skipped: no Chromium; set CHROME_PATH)`, () => {});
    return;
  }
  describe(name, () => {
    const db = useTestDatabase('once');
    let browser: Browser;
    beforeAll(async () => {
      const args = [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
      ];
      browser = await chromium.launch({ executablePath, args });
    });
    afterAll(async () => await browser.close());
    tests(async (opening) => await openDesk(browser, db, opening));
  });
}

/** Everything that it opened is closed with its test. */
async function openDesk(browser: Browser, db: Database, opening: DeskOpening): Promise<Desk> {
  const signIn = new SignedInAs(opening.staff);
  const stopping = new AbortController();
  const resources = webResources({
    ...{ db, assets: await readAssets(), compression: 'gzip', clock: systemClock, stopping: stopping.signal },
    openStaffSide: (app, held) => openConsole(app, { ...held, signIn }, consoleRoutes),
    ...opening.resources,
  });
  const served = await serveApp(resources, opening.verbs ?? new ScriptedVerbs(echoAnswer));
  onTestFinished(async () => {
    stopping.abort();
    await served.close();
  });
  return {
    ...{ db, url: served.url },
    async enter(staff, path, size = desk) {
      const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'vi-VN', ...size });
      onTestFinished(async () => await context.close());
      const [name = '', value = ''] = SignedInAs.cookie(staff).split('=');
      await context.addCookies([{ name, value, url: served.url }]);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      const trouble = await watch(page, [served.url]);
      await page.goto(`${served.url}/console${path}`);
      return { page, trouble, url: served.url };
    },
  };
}
