import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    globalSetup: ['tests/support/build-page.ts'],
    pool: 'threads',
    fileParallelism: false,
    testTimeout: 360_000,
    hookTimeout: 150_000,
  },
});
