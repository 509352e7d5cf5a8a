import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'vitest';

/** Real records and questions lie beside the repository, where it is developed and built. */
const folder = resolve('..', 'shared');

/** A group that reads real records. Where they are absent it says so; in CI their absence is a failure. */
export function withSharedFolder(name: string, tests: (path: (...parts: string[]) => string) => void): void {
  if (existsSync(folder)) describe(name, () => tests((...parts) => resolve(folder, ...parts)));
  else if (process.env.CI === 'true') {
    test(name, () => {
      throw new Error(`CI needs the folder ${folder}`);
    });
  } else describe.skip(`${name} (skipped: needs ../shared)`, () => tests(() => ''));
}
