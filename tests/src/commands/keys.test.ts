import { expect, test } from 'vitest';
import { runCommand } from '#tests/support/run-command.ts';

/** What is called wrongly is refused before any database is opened. */
test.each([
  [['create'], 'A key needs --scope, one or more of: '],
  [['create', '--scope', 'registry.pull'], 'There is no scope "registry.pull"'],
  [['create', '--scope', 'registry.push'], 'needs --name'],
  [['create', '--scope', 'hotline.push', '--name', 'twilio'], 'name of a feed of our own'],
])('npm run keys -- %j says what is wrong', { timeout: 60_000 }, async (args, why) => {
  const { code, errors } = await runCommand(['keys', ...args]);
  expect(code).toBe(2);
  expect(errors.split('\n')[0]).toContain(why);
});
