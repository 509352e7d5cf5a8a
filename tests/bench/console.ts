import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { chromium } from 'playwright-core';
import { poolDatabase } from '#db/pool-database.ts';
import { systemClock } from '#src/clock.ts';
import { newSecret } from '#src/new-id.ts';
import { inviteStaff } from '#src/people/invite-staff.ts';
import { setup as buildPage } from '#tests/support/build-page.ts';
import { startProgram } from '#tests/support/program.ts';
import { createScratchDatabase } from '#tests/support/test-server.ts';
import { pause } from '#tests/support/wait-for.ts';
import { quantiles, sayQuantiles } from './quantiles.ts';

// npm run bench:console: what operators cost who only have the console open, what its first page weighs, and how soon it
// can be used. The program as it ships, on the PostgreSQL of TEST_DATABASE_URL, with real sign-ins.
const operators = 50;
const idleSeconds = 60;
const loads = 10;
const password = newSecret();

await buildPage();
process.env.MOTCUA_TEST_FOLDER ??= mkdtempSync(join(tmpdir(), 'motcua-console-'));
const scratch = await createScratchDatabase();
const program = startProgram('src/node.ts', [], {
  ...{ PORT: '0', HOST: '127.0.0.1', RATE_LIMIT_PER_MINUTE: '0', SESSION_SECRET: newSecret() },
  DATABASE_URL: scratch.url,
});
const stopping = new AbortController();
try {
  const home = (await program.line(/ready: open/)).replace(/.* /, '');
  const cookies = await signInAll(home);
  await pause(10_000);
  console.log(`nobody there                 ${(await coreUsed(idleSeconds)).toFixed(1)} % of one core`);
  const heard = await Promise.all(cookies.map((cookie) => listen(home, cookie)));
  await pause(5_000);
  console.log(
    `${operators} operators, idle           ${(await coreUsed(idleSeconds)).toFixed(1)} % of one core`,
  );
  console.log(`streams that still stand     ${heard.filter(({ open }) => open).length}`);
  await weigh(home, cookies[0] ?? '');
  await openInBrowser(home, cookies[0] ?? '');
} finally {
  stopping.abort();
  program.signal('SIGTERM');
  await program.ended;
  await scratch.drop();
}

/** Invites them as an admin does and lets each come in as a person does; a cookie each. */
async function signInAll(home: string): Promise<readonly string[]> {
  const pool = new pg.Pool({ connectionString: scratch.url, max: 2 });
  const db = poolDatabase(pool);
  const cookies: string[] = [];
  for (let n = 0; n < operators; n++) {
    const email = `tong-dai-${n}@mau.example`;
    const who = {
      email,
      name: `Tổng đài viên ${n}`,
      roles: ['operator'],
      agencies: null,
      language: 'vi',
    } as const;
    const invited = await inviteStaff({ db, clock: systemClock }, { kind: 'system', name: 'bench' }, who);
    if (invited.kind !== 'invited') throw new Error(`the invitation is ${invited.kind}`);
    const body = new URLSearchParams({ name: who.name, password, again: password });
    const response = await fetch(home + invited.link.path, {
      ...{ method: 'POST', redirect: 'manual', body },
      headers: { Origin: home },
    });
    const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
    if (cookie.length === 0) throw new Error(`no session: ${response.status} ${await response.text()}`);
    cookies.push(cookie.join('; '));
  }
  await pool.end();
  return cookies;
}

type Heard = { open: boolean };

/** As the page of an operator listens. */
async function listen(home: string, cookie: string): Promise<Heard> {
  const heard: Heard = { open: true };
  const { signal } = stopping;
  const response = await fetch(`${home}/console/live`, { headers: { Cookie: cookie }, signal });
  if (!response.ok || !response.body) throw new Error(`the stream is ${response.status}`);
  void read(response.body).finally(() => {
    heard.open = false;
  });
  return heard;
}

async function read(body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  for (;;) {
    const { done } = await reader.read().catch(() => ({ done: true }));
    if (done) return;
  }
}

/** Ticks of a hundredth of a second that the program took, as a share of the time that passed. */
async function coreUsed(seconds: number): Promise<number> {
  const before = ticks();
  await pause(seconds * 1000);
  return ((ticks() - before) / seconds / 100) * 100;
}

function ticks(): number {
  const [, after = ''] = readFileSync(`/proc/${program.pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

async function weigh(home: string, cookie: string): Promise<void> {
  const text = async (path: string) =>
    await (await fetch(home + path, { headers: { Cookie: cookie } })).text();
  const page = await text('/console/inbox');
  const linked = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css)[^"]*)"/g)].map(
    ([, path = '']) => path,
  );
  let total = 0;
  for (const [name, body] of [['/console/inbox', page], ...(await Promise.all(linked.map(both)))] as const) {
    const kilobytes = gzipSync(body).length / 1000;
    total += kilobytes;
    console.log(`${name.replace(/\?.*/, '').padEnd(28)} ${kilobytes.toFixed(1).padStart(6)} kB`);
  }
  console.log(`${'first page, compressed'.padEnd(28)} ${total.toFixed(1).padStart(6)} kB`);

  async function both(path: string): Promise<readonly [string, string]> {
    return [path, await text(path)];
  }
}

/** From the address to a page whose keys answer, with nothing in the browser's store. */
async function openInBrowser(home: string, cookie: string): Promise<void> {
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return console.log('no Chromium: set CHROME_PATH for the time of opening');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
  ];
  const browser = await chromium.launch({ executablePath, args });
  const times: number[] = [];
  for (let n = 0; n < loads; n++) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const cookies = cookie.split('; ').map((each) => {
      const [name = '', ...value] = each.split('=');
      return { name, value: value.join('='), url: home };
    });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(`${home}/console/inbox`, { waitUntil: 'domcontentloaded' });
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    times.push(performance.now() - began);
    await context.close();
  }
  await browser.close();
  console.log(`until its keys answer, ms    ${sayQuantiles(quantiles(times))}`);
}
