import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'vitest';

/** What installs a PostgreSQL of our own, beside the repository. */
export const serverTool = resolve('..', 'shared', 'tools', 'postgres');

/** A group that crashes a database. Without the tool for one it says so; in CI its absence is a failure. */
export function withServerTool(name: string, tests: () => void): void {
  if (existsSync(serverTool)) describe(name, tests);
  else if (process.env.CI === 'true') {
    test(name, () => {
      throw new Error(`CI needs ${serverTool}`);
    });
  } else describe.skip(`${name} (skipped: needs ../shared/tools/postgres)`, tests);
}
