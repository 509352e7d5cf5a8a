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

export default defineConfig({
  test: {
    include: process.env.TEST_PG === 'required' ? [...(await testsOnServer())] : tests,
    exclude: ['tests/browser/**', 'tests/faults/**', 'tests/runtime/worker*.test.ts'],
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
