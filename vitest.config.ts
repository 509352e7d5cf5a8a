import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { readModule } from '#tests/architecture/module.ts';
import { readTree } from '#tests/architecture/read-tree.ts';
import { filesOnServer } from '#tests/support/files-on-server.ts';

const tests = ['tests/**/*.test.ts', 'tests/**/*.test.tsx'];

/** What takes no database from the server does the same beside one: `npm test` has it. */
async function testsOnServer(): Promise<readonly string[]> {
  const files = await readTree(import.meta.dirname);
  return filesOnServer(files.filter(({ path }) => /^tests\/.*\.tsx?$/.test(path)).map(readModule));
}

/** Where PGlite is another thing than a server: how it is opened, held and asked, and whole ways through it. */
const onBoth = /^tests\/(?:db|contracts|journeys|src\/commands)\//;

/** Beside a run on the server, PGlite need not do everything again. */
async function leftToTheServer(): Promise<readonly string[]> {
  if (process.env.TEST_PGLITE !== 'where-it-differs') return [];
  return (await testsOnServer()).filter((path) => !onBoth.test(path));
}

export default defineConfig({
  test: {
    include: process.env.TEST_PG === 'required' ? [...(await testsOnServer())] : tests,
    exclude: [
      ...['tests/browser/**', 'tests/faults/**', 'tests/runtime/worker*.test.ts'],
      ...(await leftToTheServer()),
    ],
    globalSetup: ['tests/support/test-server.ts'],
    pool: 'threads',
    isolate: false,
    // Much of a test is waiting, so that two share even one core well.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
