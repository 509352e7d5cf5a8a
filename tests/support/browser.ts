import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { createWebChannel } from '#bots/web/web-channel.ts';
import type { Database } from '#db/database.ts';
import { systemClock } from '#src/clock.ts';
import { startLoops } from '#src/conversations/start-loops.ts';
import type { Dossiers } from '#src/dossiers/dossiers.ts';
import type { Listening } from '#src/listen.node.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { readAssets } from '#src/web/page/read-assets.node.ts';
import { useTestDatabase } from './database.ts';
import { type Script, ScriptedVerbs } from './scripted-verbs.ts';
import { startScriptedWorker } from './scripted-worker.ts';
import { serveApp } from './serve-app.ts';
import { type HostPage, serveHost } from './serve-host.ts';
import { webResources } from './web-resources.ts';
import { startWholeWorker } from './whole-worker.ts';

export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};
export const desk: BrowserContextOptions = { viewport: { width: 1366, height: 768 } };

/** What must not happen on a page, whatever is said on it. */
export type Trouble = {
  readonly dialogs: string[];
  readonly foreignRequests: string[];
  readonly violations: string[];
  readonly errors: string[];
};

export type Chat = {
  readonly page: Page;
  readonly verbs: ScriptedVerbs;
  readonly url: string;
  readonly trouble: Trouble;
  readonly db: Database;
  /** Ends the server as a stop does, and does what `meanwhile` says before another takes its place. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

export type Opening = {
  readonly script: Script;
  readonly size?: BrowserContextOptions;
  readonly resources?: Partial<AppResources>;
  /** Answered from what the database knows, not from the script; `whole` also tells what happens meanwhile. */
  readonly worker?: 'real' | 'whole';
  /** What is known of dossiers then. */
  readonly dossiers?: Dossiers | undefined;
  readonly path?: string;
  /** Another site's page that is opened instead of ours, whose address it is given. */
  readonly host?: (home: string) => HostPage;
};

/** A group that needs Chromium: `open` gives a page of its own. Left out, and said so, where there is none; never in CI. */
export function describeInBrowser(
  name: string,
  tests: (open: (opening: Opening) => Promise<Chat>) => void,
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
      // Root may not use the sandbox, and a container has little shared memory.
      const args = [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
      ];
      browser = await chromium.launch({ executablePath, args });
    });
    afterAll(async () => await browser.close());
    tests(async (opening) => await openChat(browser, db, opening));
  });
}

export function chromePath(): string | null {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = [process.env.CHROME_PATH, ...known].find((path) => path && existsSync(path));
  if (!found && process.env.CI === 'true')
    throw new Error('CI must have Chromium: install it or set CHROME_PATH');
  return found ?? null;
}

/** Whatever is opened is closed with the test, also with one that fails: nothing goes on working in the next one's tables. */
async function openChat(browser: Browser, db: Database, opening: Opening): Promise<Chat> {
  const open: (() => Promise<unknown>)[] = [];
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    closed ??= closeAll(open);
    await closed;
  };
  onTestFinished(close);
  const verbs = new ScriptedVerbs(opening.script);
  const resources = webResources({
    ...{ db, assets: await readAssets(), compression: 'gzip', clock: systemClock },
    ...opening.resources,
  });
  const worker = opening.worker
    ? startRealWorker({ ...resources, dossiers: opening.dossiers }, opening.worker)
    : startScriptedWorker(resources, verbs);
  open.push(async () => await worker.stop());
  let stopping = new AbortController();
  const serve = async (port: number): Promise<Listening> => {
    stopping = new AbortController();
    return await serveApp({ ...resources, stopping: stopping.signal }, verbs, port);
  };
  let served = await serve(0);
  open.push(async () => {
    stopping.abort();
    await served.close();
  });
  const { url } = served;
  const host = opening.host ? await serveHost(opening.host(url)) : null;
  if (host) open.push(async () => await host.close());
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    ...(opening.size ?? desk),
  });
  open.push(async () => await context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const trouble = await watch(page, [url, host?.url ?? url]);
  await page.goto(`${host?.url ?? url}${opening.path ?? '/'}`);
  return {
    ...{ page, verbs, url, trouble, db, close },
    async restart(meanwhile = async () => {}) {
      stopping.abort();
      await served.close();
      await meanwhile();
      served = await serve(Number(new URL(url).port));
    },
  };
}

/** The last that was opened first; one that cannot be closed keeps none of the others open. */
async function closeAll(open: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failed: unknown[] = [];
  for (const close of open.toReversed()) await close().catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw failed[0];
}

function startRealWorker(
  resources: AppResources & { dossiers: Opening['dossiers'] },
  which: 'real' | 'whole',
): { stop(): Promise<void> } {
  const web = createWebChannel();
  const held = { ...resources, channels: new Map([[web.name, web]]) };
  return which === 'whole' ? startWholeWorker(held) : startLoops(held, ['work', 'send']);
}

export async function watch(page: Page, known: readonly string[]): Promise<Trouble> {
  const trouble: Trouble = { dialogs: [], foreignRequests: [], violations: [], errors: [] };
  page.on('dialog', (dialog) => {
    trouble.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!known.some((url) => request.url().startsWith(url))) trouble.foreignRequests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.errors.push(message.text());
  });
  page.on('pageerror', (error) => trouble.errors.push(error.message));
  await page.exposeFunction('reportViolation', (what: string) => trouble.violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      Reflect.get(
        window,
        'reportViolation',
      )(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return trouble;
}

export const noTrouble: Trouble = { dialogs: [], foreignRequests: [], violations: [], errors: [] };

/** Types into the box and sends with Enter; returns when the newest turn has an answer or says why not. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.locator('#question').fill(question);
  await page.locator('#question').press('Enter');
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.locator('.turn:last-child').locator('.answer, .failure').waitFor();
}
