import { describe, expect, test } from 'vitest';
import { filesOnServer } from '#tests/support/files-on-server.ts';
import {
  casts,
  checkAny,
  checkCastReasons,
  checkNodeGlobal,
  checkNonNull,
  checkOnePlace,
  checkSql,
} from './code-rules.ts';
import {
  checkDefaultExports,
  checkKebabCase,
  checkVerbNames,
  checkWords,
  unnamedFiles,
} from './export-rules.ts';
import * as house from './house.ts';
import {
  checkBarrels,
  checkCycles,
  checkImportCount,
  checkPackages,
  checkPaths,
  checkRooms,
} from './import-rules.ts';
import { type Module, readModule } from './module.ts';
import { rooms } from './rooms.ts';
import {
  checkDepth,
  checkFunctionLengths,
  checkLines,
  checkParameters,
  checkTopLevel,
  measureFunctions,
} from './size-rules.ts';
import { checkLeftOut, checkModuleMocks, checkSleeps, checkWayToServer } from './test-rules.ts';

/** Every rule about code, shown to fail on a violation that was planted, and to leave its lawful twin alone. */

describe('imports', () => {
  const borders = (path: string, text: string) => checkRooms([module(path, text)], rooms);

  test.each([
    ['bots/zalo/send.ts', "import { insertAnswer } from '#db/answers.ts';"],
    ['bots/zalo/send.ts', "import type { Database } from '#db/database.ts';"],
    ['prompts/greeting.vi.ts', "import type { Fault } from '#src/fault.ts';"],
    ['knowledge/find-entries.ts', "import { answerQuestion } from '#src/answers/answer-question.ts';"],
    ['knowledge/find-entries.ts', "export type A = import('#src/answers/answer.ts').Answer;"],
    ['db/answers.ts', "import { readConfig } from '#src/config.ts';"],
    ['db/answers.ts', "import { aspects, type Aspect } from '#knowledge/entry.ts';"],
    ['src/web/page/chat-page.tsx', "const { db } = await import('#db/open-postgres.ts');"],
    ['src/answers/answer-question.ts', "import { chatPage } from '#src/web/page/chat-page.tsx';"],
    ['src/answers/answer-question.ts', "import { main } from '#src/node.ts';"],
    ['src/fault.ts', "import { answerQuestion } from '#src/answers/answer-question.ts';"],
    ['src/web/client/chat.ts', "import { foldText } from '#knowledge/fold.ts';"],
    ['src/config.ts', "import { openTest } from '#tests/support/database.ts';"],
  ])('may not: %s %s', (path, text) => {
    expect(borders(path, text)).toHaveLength(1);
  });

  test.each([
    ['db/answers.ts', "import type { Aspect } from '#knowledge/entry.ts';"],
    ['db/answers.ts', "import { Fault } from '#src/fault.ts';"],
    ['bots/zalo/send.ts', "import type { Answer } from '#src/answers/answer.ts';"],
    ['src/answers/answer-question.ts', "import { insertAnswer } from '#db/answers.ts';"],
  ])('may: %s %s', (path, text) => {
    expect(borders(path, text)).toEqual([]);
  });

  test('of a file that lives nowhere are refused', () => {
    expect(borders('scratch.ts', '')).toEqual(['scratch.ts is in no room of the house']);
  });

  test.each([
    ["import { a } from '../fault.ts';", 'climbs'],
    ["import { a } from './gone.ts';", 'does not exist'],
    ["import { a } from '#src/answers/gone.ts';", 'does not exist'],
    ["import { a } from '#src/answers/answer';", 'does not exist'],
    ["import { a } from '#src/answers/answer.ts';", 'write ./'],
    ["import { a } from './deep/part.ts';", 'write #folder'],
    ['export const a = async (name: string) => await import(name);', 'cannot be read'],
  ])('are written one way: %s', (text, message) => {
    const paths = new Set(['src/fault.ts', 'src/answers/answer.ts', 'src/answers/deep/part.ts']);
    const found = checkPaths([module('src/answers/ask.ts', text)], paths);
    expect(found).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['src/answers/ask.ts', "import { readFile } from 'node:fs/promises';"],
    ['db/answers.ts', "import { PGlite } from '@electric-sql/pglite';"],
    ['knowledge/find.ts', "import pg from 'pg';"],
    ['src/answers/ask.ts', "import type { Context } from 'hono';"],
    ['src/app.tsx', "import { serve } from '@hono/node-server';"],
    ['src/config.ts', "import { fetch } from 'undici';"],
    ['prompts/words.ts', "import { z } from 'zod';"],
  ])('bring in no package where it does not belong: %s %s', (path, text) => {
    expect(checkPackages([module(path, text)], house.packages, rooms)).toHaveLength(1);
  });

  test('bring in a package where it belongs', () => {
    const opener = module('db/open-pglite.node.ts', "import { PGlite } from '@electric-sql/pglite';");
    const page = module('src/web/page/chat-page.tsx', "import { html } from 'hono/html';");
    expect(checkPackages([opener, page], house.packages, rooms)).toEqual([]);
  });

  test('that run may not go round in a circle, types may', () => {
    const one = module('src/one.ts', "import { two } from './two.ts'; export const one = two;");
    const two = module('src/two.ts', "import { three } from '#src/three.ts'; export const two = three;");
    const three = module('src/three.ts', "import { one } from './one.ts'; export const three = one;");
    const types = module(
      'src/three.ts',
      "import type { one } from './one.ts'; export type Three = typeof one;",
    );

    expect(checkCycles([one, two, three])).toEqual([
      'src/one.ts -> src/two.ts -> src/three.ts -> src/one.ts',
    ]);
    expect(checkCycles([one, two, types])).toEqual([]);
  });

  test('are counted', () => {
    const many = Array.from({ length: 16 }, (_, each) => `import './part-${each}.ts';`).join('\n');
    expect(checkImportCount([module('src/answers/ask.ts', many)], house.importBudget)).toHaveLength(1);
    expect(checkImportCount([module('src/app.tsx', many)], house.importBudget)).toEqual([]);
  });

  test.each([
    ["export * from './answer.ts';"],
    ["export { answer } from './answer.ts';"],
    ["export type { Answer } from './answer.ts';"],
  ])('do not pass through a barrel: %s', (text) => {
    expect(checkBarrels([module('src/answers/all.ts', text)])).toHaveLength(1);
    expect(checkBarrels([module('src/answers/index.ts', '')])).toHaveLength(1);
  });
});

describe('names', () => {
  test('are never "default", but where a runtime asks', () => {
    const text = 'export default { fetch: () => new Response() };';
    expect(checkDefaultExports([module('src/app.ts', text)], house.defaultExports)).toHaveLength(1);
    expect(checkDefaultExports([module('src/worker.ts', text)], house.defaultExports)).toEqual([]);
  });

  test.each([
    ['src/answers/question-service.ts', ''],
    ['src/utils.ts', ''],
    ['src/answers/ask.ts', 'export function handleQuestion() {}'],
    ['src/answers/ask.ts', 'export const questionInfo = 1;'],
    ['src/answers/ask.ts', 'export type DataRow = string;'],
    ['src/answers/ask.ts', 'const a = 1; export { a as commonPart };'],
  ])('use none of the empty words: %s %s', (path, text) => {
    expect(checkWords([module(path, text)], house.forbiddenWords)).toHaveLength(1);
  });

  test('may hold an empty word inside another', () => {
    const text = 'export type Database = string; export const information = 1; function handle() {}';
    expect(checkWords([module('db/database.ts', text)], house.forbiddenWords)).toEqual([]);
  });

  test('of files are kebab-case', () => {
    const bad = ['src/askQuestion.ts', 'src/Ask.tsx', 'src/ask_question.ts'];
    expect(checkKebabCase([...bad, 'src/ask-question.node.ts', 'db/open-pglite.node.ts'])).toHaveLength(
      bad.length,
    );
  });

  test('of a verb and its file are the same', () => {
    const verb = 'export type Ask = string; export async function answerQuestion() {}';
    expect(checkVerbNames([module('src/answers/questions.ts', verb)])).toHaveLength(1);
    expect(checkVerbNames([module('src/answers/answer-question.ts', verb)])).toEqual([]);
    expect(unnamedFiles([module('src/answers/questions.ts', verb)])).toEqual(['src/answers/questions.ts']);
    expect(unnamedFiles([module('src/answers/ask.ts', verb)])).toEqual([]);
  });
});

describe('what varies from run to run', () => {
  const places = { ...house.onePlace, fetch: ['src/model.ts'] };
  const varies = (text: string) => checkOnePlace([module('src/answers/ask.ts', text)], places);

  test.each([
    ['export const a = process.env.PORT;'],
    ["export const a = process['env'];"],
    ['const { env } = process; export const a = env;'],
    ['export const a = new Date();'],
    ['export const a = Date.now();'],
    ['export const a = Date();'],
    ['export const a = performance.now();'],
    ['export const a = () => Math.random();'],
    ['export const a = crypto.randomUUID();'],
    ['export const a = globalThis.crypto.randomUUID();'],
    ["export const a = await fetch('http://x.test');"],
    ['export function ask({ send = fetch }) {}'],
    ['export const a = ask({ fetch });'],
  ])('is reached from one place: %s', (text) => {
    expect(varies(text)).toHaveLength(1);
  });

  test.each([
    ["export const a = new Date('2026-01-01');"],
    ['export const a = (clock: Clock) => clock.now();'],
    ["export const a = async (fetch: Fetch) => await fetch('http://x.test');"],
    ['export default { fetch(request: Request) {} };'],
  ])('is left alone where it is given: %s', (text) => {
    expect(varies(text)).toEqual([]);
  });

  test('is Node only where Node is known', () => {
    const text = "process.on('exit', () => {});";
    expect(checkNodeGlobal([module('src/app.tsx', text)], house.nodeOnly)).toHaveLength(1);
    expect(checkNodeGlobal([module('db/open-pglite.node.ts', text)], house.nodeOnly)).toEqual([]);
  });

  test.each([
    ["export const a = 'select id from answers where id = $1';"],
    ['export const a = `\n  insert into answers (id)\n  values ($1)`;'],
    ["export const a = 'update answers set text = null';"],
    ["export const a = 'DELETE FROM answers';"],
    ["export const a = 'create index x on y (z)';"],
    ['export const a = (resources: R) => resources.db.query(text);'],
  ])('is asked in SQL only in db/: %s', (text) => {
    expect(checkSql([module('src/answers/ask.ts', text)])).toHaveLength(1);
    expect(checkSql([module('db/answers.ts', text)])).toEqual([]);
  });

  test('is not mistaken for SQL in a sentence', () => {
    const text = "export const a = 'Select one of these.'; export const b = c.req.query('q');";
    expect(checkSql([module('src/web/page/chat-page.tsx', text)])).toEqual([]);
  });
});

describe('sizes', () => {
  const lines = (count: number) => 'export const a = 1;\n'.repeat(count);

  test('of files', () => {
    const budget = house.lineBudget;
    expect(checkLines([{ path: 'src/long.ts', text: lines(301) }], budget)).toHaveLength(1);
    expect(checkLines([{ path: 'src/full.ts', text: lines(300) }], budget)).toEqual([]);
    expect(checkLines([{ path: 'src/web/page/chat-page.tsx', text: lines(400) }], budget)).toEqual([]);
    expect(checkLines([{ path: 'db/migrations/0001-all.sql', text: lines(401) }], budget)).toHaveLength(1);
  });

  test('of functions, with or without a name', () => {
    const body = '  step();\n'.repeat(80);
    const named = module('src/ask.ts', `export function ask() {\n${body}}\n`);
    const nameless = module('src/app.ts', `app.get('/', async () => {\n${body}});\n`);
    const short = module('src/ask.ts', 'export function ask() {\n  step();\n}\n');

    expect(checkFunctionLengths([named], house.functionBudget)).toEqual([
      'src/ask.ts:1 ask has 82 lines (at most 80)',
    ]);
    expect(checkFunctionLengths([nameless], house.functionBudget)).toHaveLength(1);
    expect(checkFunctionLengths([short], house.functionBudget)).toEqual([]);
    expect(measureFunctions([named, nameless, short])).toEqual({ median: 3, p90: 3, most: 82 });
  });

  test.each([
    ['export function ask(a: A, b: B, c: C, d: D) {}'],
    ['export const ask = (a: A, urgent: boolean) => {};'],
    ['export function ask(a: A, urgent = false) {}'],
    ['export interface Asker { ask(a: A, urgent?: boolean): void }'],
    ['export class Asker { ask(a: A, b: B, c: C, d: D) {} }'],
  ])('of parameter lists: %s', (text) => {
    expect(checkParameters([module('src/ask.ts', text)])).toHaveLength(1);
  });

  test('of what a callback is given are not ours to say', () => {
    const text = 'list.reduce((sum, each, at, all) => sum, 0); export function ask(a: A, b?: string) {}';
    expect(checkParameters([module('src/ask.ts', text)])).toEqual([]);
  });

  test('of the top level', () => {
    expect(checkTopLevel(['src/app.tsx', 'notes/today.md'], house.topLevel)).toHaveLength(1);
  });

  test('of paths', () => {
    expect(checkDepth(['src/web/client/parts/button.ts', 'src/web/client/chat.ts'], 3)).toHaveLength(1);
  });
});

describe('types', () => {
  test.each([['let a: any;'], ['const a = b as any;'], ['function f(x: Array<any>) {}']])(
    'never: %s',
    (text) => {
      expect(checkAny([module('src/ask.ts', text)])).toHaveLength(1);
    },
  );

  test.each([['const a = b!.c;'], ['let a!: string;'], ['class A { b!: string }']])('never: %s', (text) => {
    expect(checkNonNull([module('src/ask.ts', text)])).toHaveLength(1);
  });

  test('are claimed where a comment says why', () => {
    const bare = module('src/ask.ts', 'export function ask(x: unknown) {\n  return x as string;\n}\n');
    const twice = module('src/ask.ts', 'export const a = <string>(b as unknown);\n');
    const said = module('src/ask.ts', `/** zod has checked it. */\n${bare.text}`);
    const beside = module('src/ask.ts', 'export const a = b as string; // zod has checked it\n');
    const constant = module('src/ask.ts', "export const a = ['b'] as const;\n");

    expect([bare, twice, said, beside, constant].map((each) => casts([each]).length)).toEqual([
      1, 2, 1, 1, 0,
    ]);
    expect(checkCastReasons([bare])).toHaveLength(1);
    expect(checkCastReasons([said, beside, constant])).toEqual([]);
  });
});

describe('tests', () => {
  test.each([["vi.mock('#db/answers.ts');"], ["vi.doMock('x', () => ({}));"]])('never: %s', (text) => {
    expect(checkModuleMocks([module('tests/ask.test.ts', text)])).toHaveLength(1);
  });

  test.each([
    ['await new Promise((done) => setTimeout(done, 50));'],
    ["import { setTimeout } from 'node:timers/promises';"],
    ['await page.waitForTimeout(50);'],
  ])('never: %s', (text) => {
    expect(checkSleeps([module('tests/ask.test.ts', text)], house.waitingFiles)).toHaveLength(1);
    expect(checkSleeps([module('tests/support/wait-for.ts', text)], house.waitingFiles)).toEqual([]);
  });

  test.each([
    ["test.only('asks', () => {});"],
    ["it.skip('asks', () => {});"],
    ["describe.todo('asks');"],
    ["describe.skipIf(process.env.CI)('asks', () => {});"],
    ["test.concurrent.skip('asks', () => {});"],
    ["test.fails('asks', () => {});"],
    ["xit('asks', () => {});"],
    ["test('asks', (ctx) => { ctx.skip(); });"],
  ])('never: %s', (text) => {
    expect(checkLeftOut([module('tests/ask.test.ts', text)])).toHaveLength(1);
    expect(checkLeftOut([module('tests/support/shared-folder.ts', text)])).toEqual([]);
  });

  test('ask for the server in one place', () => {
    const text = 'const url = process.env.TEST_DATABASE_URL;';
    expect(checkWayToServer([module('tests/ask.test.ts', text)], ['tests/bench/'])).toHaveLength(1);
    expect(checkWayToServer([module('tests/bench/ask.ts', text)], ['tests/bench/'])).toEqual([]);
  });

  test('run on the server when anything that they import leads there', () => {
    const files = [
      module('tests/support/test-server.ts', ''),
      module('tests/support/database.ts', "import { testServerUrl } from './test-server.ts';"),
      module('tests/support/play.ts', "import { useTestDatabase } from '#tests/support/database.ts';"),
      module('tests/far.test.ts', "import { play } from '#tests/support/play.ts';"),
      module('tests/late.test.ts', "const play = await import('#tests/support/play.ts');"),
      module('tests/typed.test.ts', "import type { Play } from '#tests/support/play.ts';"),
      module('tests/pure.test.tsx', "import { fold } from '#knowledge/fold.ts';"),
    ];
    expect(filesOnServer(files)).toEqual(['tests/far.test.ts', 'tests/late.test.ts']);
  });

  test('may come in tables', () => {
    expect(checkLeftOut([module('tests/ask.test.ts', "test.each([1])('asks %s', () => {});")])).toEqual([]);
  });
});

function module(path: string, text: string): Module {
  return readModule({ path, text });
}
