import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';

/** What is called wrongly is refused before any database is opened. */
function keys(...args: readonly string[]): Promise<{ readonly code: unknown; readonly said: string }> {
  return new Promise((resolve) => {
    const line = ['--import', 'tsx', 'src/commands/keys.ts', ...args];
    execFile(process.execPath, line, { env: { PATH: process.env.PATH } }, (error, _out, said) =>
      resolve({ code: error?.code ?? 0, said }),
    );
  });
}

test.each([
  [['create'], 'A key needs --scope, one or more of: '],
  [['create', '--scope', 'registry.pull'], 'There is no scope "registry.pull"'],
  [['create', '--scope', 'registry.push'], 'needs --name'],
])('npm run keys -- %j says what is wrong', { timeout: 60_000 }, async (args, why) => {
  const { code, said } = await keys(...args);
  expect(code).toBe(2);
  expect(said.split('\n')[0]).toContain(why);
});
