import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/support/test-server.ts', 'tests/support/build-page.ts'],
    pool: 'threads',
    isolate: false,
    // Each with a browser of its own; more of them only wait for each other.
    maxWorkers: 2,
    // As long as a busy machine may take: what is there sooner is waited for no longer.
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
