import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/runtime/worker*.test.ts'],
    globalSetup: ['tests/support/test-server.ts', 'tests/support/build-page.ts'],
    pool: 'threads',
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
