import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import type { OpenDatabase } from '#db/database.ts';
import type { WrittenCall } from '#knowledge/calls/read-calls.node.ts';
import { tokenize } from '#knowledge/tokenize.ts';
import { systemClock } from '#src/clock.ts';
import { openFeedLine } from '#src/hotline/simulator/feed-line.ts';
import { nameInRun, playFeed } from '#src/hotline/simulator/play-feed.ts';
import { simulateCalls } from '#src/hotline/simulator/simulate-calls.ts';
import { createKey } from '#src/keys/create-key.ts';
import { pushSecret } from '#src/keys/push-secret.ts';
import { newSecret } from '#src/new-id.ts';
import { inviteStaff } from '#src/people/invite-staff.ts';
import { Secret } from '#src/secret.ts';
import { openKeys } from '#src/sign.ts';
import { startProgram } from '#tests/support/program.ts';
import { type ModelAsked, type ScriptedModel, startScriptedModel } from '#tests/support/scripted-model.ts';
import { understood } from '#tests/support/understandings.ts';
import { pause, waitFor } from '#tests/support/wait-for.ts';
import { type Watched, watchInBrowser, watchOverHttp } from './watch-call.ts';

export type CallsMeasured = {
  /** From a final that was received to its card on the open page, in milliseconds. */
  readonly cards: { readonly browser: readonly number[]; readonly http: readonly number[] };
  /** From a final that was received to the moment when it is thought about. */
  readonly began: readonly number[];
  /** From a key that was pressed to its answer. */
  readonly typed: readonly number[];
  readonly calls: number;
  /** Cards that were made and never came to their page. */
  readonly unseen: number;
  /** Of those, from the final to the card that a model put in another's place, on the open page. */
  readonly refined: readonly number[];
  /** How often a model was asked. */
  readonly asked: number;
};

type Asked = {
  readonly url: string;
  readonly db: OpenDatabase;
  readonly written: readonly WrittenCall[];
  readonly calls: number;
  /** How many of them stand open in a real browser; the others are asked for as a browser does. */
  readonly pages: number;
  /** How much of what is said is misheard, of 1. */
  readonly errors: number;
  /** A model that takes so many milliseconds to understand; `null`: none is configured. */
  readonly modelMs: number | null;
};

const operator = { name: 'Tổng đài viên Mẫu', email: 'tong-dai@mau.example' };

/** Live calls at the pace of people, told to the program as it ships, and seen by whoever answers them. */
export async function measureCalls({
  url,
  db,
  written,
  calls,
  pages,
  errors,
  modelMs,
}: Asked): Promise<CallsMeasured> {
  const secret = newSecret();
  const model = modelMs === null ? null : await startKnowingModel(written, modelMs);
  const program = startProgram('src/node.ts', [], {
    ...{ PORT: '0', HOST: '127.0.0.1', RATE_LIMIT_PER_MINUTE: '0', SESSION_SECRET: secret },
    DATABASE_URL: url,
    ...(model && { MODEL_URL: model.url, MODEL_NAME: 'bench' }),
  });
  let browser: Browser | null = null;
  try {
    const home = (await program.line(/ready: open/)).replace(/.* /, '');
    const cookie = await signIn(home, db);
    const simulated = simulateCalls(written, { calls, errors, seed: 1, operator: operator.email });
    const run = { startsAt: systemClock.now(), speed: 1 };
    const resources = { db, clock: systemClock };
    const key = await createKey(resources, { name: 'bench', scopes: ['hotline.push'] });
    const signing = await pushSecret(await openKeys(new Secret(secret)), key.id);
    const reach = { fetch, clock: systemClock, pause, url: home };
    const line = openFeedLine({ ...reach, key: { secret: key.secret, signing } });
    const playing = playFeed({ line, clock: systemClock, pause }, simulated, run);
    browser = await openBrowser();
    const context = await browser?.newContext({ viewport: { width: 1366, height: 768 } });
    await context?.addCookies(cookiesOf(cookie, home));
    const watched = await Promise.all(
      simulated.shown.map(async ({ id }, at): Promise<readonly [boolean, Watched, string]> => {
        const callId = await waitFor(() => findCall(db, nameInRun(`${id}-${at + 1}`, run)), {
          withinMs: 60_000,
        });
        const page = `${home}/console/hotline/${callId}`;
        if (context && at < pages) return [true, await watchInBrowser(context, page), callId];
        return [false, await watchOverHttp(page, cookie), callId];
      }),
    );
    const typed = await typeQuestions(`${home}/console/hotline/${watched[0]?.[2]}`, cookie, written);
    await playing;
    await pause(3_000);
    return { ...(await compare(db, watched)), typed, calls, asked: model?.asked.length ?? 0 };
  } finally {
    await browser?.close();
    program.signal('SIGTERM');
    await program.ended;
    await model?.close();
  }
}

async function compare(
  db: OpenDatabase,
  watched: readonly (readonly [boolean, Watched, string])[],
): Promise<Pick<CallsMeasured, 'cards' | 'unseen' | 'began' | 'refined'>> {
  const cards: { browser: number[]; http: number[] } = { browser: [], http: [] };
  const began: number[] = [];
  const refined: number[] = [];
  let unseen = 0;
  for (const [isBrowser, watcher, callId] of watched) {
    const seen = await watcher.seen();
    await watcher.close();
    const made = await db.query<{ id: string; heardAt: Date; madeAt: Date; path: string }>(
      `select suggestions.id, heard_at as "heardAt", made_at as "madeAt", coalesce(path, 'fields') as path
       from suggestions left join answers on answers.id = answer_id where call_id = $1 and origin = 'heard'`,
      [callId],
    );
    for (const { id, heardAt, madeAt, path } of made) {
      const at = seen.get(id);
      if (path !== 'fields') {
        if (at === undefined) unseen += 1;
        else refined.push(at - heardAt.getTime());
        continue;
      }
      began.push(madeAt.getTime() - heardAt.getTime());
      if (at === undefined) unseen += 1;
      else cards[isBrowser ? 'browser' : 'http'].push(at - heardAt.getTime());
    }
  }
  return { cards, unseen, began, refined };
}

/** Understands each line that was written as it is meant, and others not at all; after its time, as models do. */
async function startKnowingModel(written: readonly WrittenCall[], afterMs: number): Promise<ScriptedModel> {
  const known = written.flatMap(({ lines }) =>
    lines.flatMap(({ text, wants }) => (wants ? [{ words: wordsOf(text), code: wants.code }] : [])),
  );
  const says = ({ user }: ModelAsked) => {
    const heard = wordsOf(user);
    const shares = known.map(({ words, code }) => ({
      code,
      share: [...words].filter((word) => heard.has(word)).length / words.size,
    }));
    const [best] = shares.toSorted((one, other) => other.share - one.share);
    const isKnown = best !== undefined && best.share > 0.6;
    return understood(isKnown ? { question: `Thủ tục ${best.code} cần giấy tờ gì?` } : { askBack: true });
  };
  return await startScriptedModel({ kind: 'answers', says, afterMs });
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map(({ folded }) => folded));
}

async function findCall(db: OpenDatabase, name: string): Promise<string | undefined> {
  const [row] = await db.query<{ id: string }>('select id from calls where source_call = $1', [name]);
  return row?.id;
}

async function openBrowser(): Promise<Browser | null> {
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return null;
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
  ];
  return await chromium.launch({ executablePath, args });
}

/** Invites them as an admin does, and lets them come in as a person does. */
async function signIn(home: string, db: OpenDatabase): Promise<string> {
  const invited = await inviteStaff(
    { db, clock: systemClock },
    { kind: 'system', name: 'bench' },
    { ...operator, roles: ['operator'], agencies: null, language: 'vi' },
  );
  if (invited.kind !== 'invited') throw new Error(`the invitation is ${invited.kind}`);
  const password = newSecret();
  const response = await fetch(home + invited.link.path, {
    ...{ method: 'POST', redirect: 'manual', headers: { Origin: home } },
    body: new URLSearchParams({ name: operator.name, password, again: password }),
  });
  const cookies = response.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
  if (cookies.length === 0) throw new Error(`no session: ${response.status}`);
  return cookies.join('; ');
}

function cookiesOf(cookie: string, url: string) {
  return cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=');
    return { name, value: value.join('='), url };
  });
}

const keysEach = 12;
const mostTyped = 300;
/** As fast as somebody types who listens. */
const keyMs = 110;

/** Questions of the written calls, letter by letter; each state of the box is answered as the page asks for it. */
async function typeQuestions(
  page: string,
  cookie: string,
  written: readonly WrittenCall[],
): Promise<readonly number[]> {
  const html = await (await fetch(page, { headers: { Cookie: cookie } })).text();
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1];
  if (token === undefined) throw new Error('the page has no form');
  const questions = written.flatMap(({ lines }) =>
    lines.filter(({ wants }) => wants).map(({ text }) => text),
  );
  const states = questions.flatMap((text) =>
    Array.from({ length: keysEach }, (_, at) =>
      text.slice(0, Math.ceil((text.length * (at + 1)) / keysEach)),
    ),
  );
  const times: number[] = [];
  for (const text of states.slice(0, mostTyped)) {
    const began = performance.now();
    const response = await fetch(`${page}/typed`, {
      ...{ method: 'POST', body: new URLSearchParams({ text, token }) },
      headers: { Cookie: cookie, Origin: new URL(page).origin, 'X-Quiet': '1' },
    });
    await response.text();
    if (!response.ok) throw new Error(`what was typed is answered with ${response.status}`);
    times.push(performance.now() - began);
    await pause(Math.max(0, keyMs - (performance.now() - began)));
  }
  return times;
}
