import { expect, test } from 'vitest';
import { filledFolder } from '#tests/support/pglite-folder.ts';
import { type Ended, runCommand } from '#tests/support/run-command.ts';

const ours = { PUBLIC_URL: 'https://motcua.mau.example' };

function run(
  command: 'people' | 'audit',
  folder: string,
  [args, where]: readonly [readonly string[], Readonly<Record<string, string>>?],
): Promise<Ended> {
  return runCommand([command, ...args], { MOTCUA_DATA_DIR: folder, ...(where ?? ours) });
}

test('an admin is invited from the command line, and the audit tells and proves it', {
  timeout: 120_000,
}, async () => {
  const folder = await filledFolder();
  const person = ['--role', 'admin', '--email', 'quan-tri@mau.example', '--name', 'Sầm Thị Quản Trị'];
  const invited = await run('people', folder, [['invite', ...person]]);
  expect(invited.out).toMatch(/^https:\/\/motcua\.mau\.example\/console\/invitation\/[\w-]{43}\n/);
  const assumed = await run('people', folder, [['reset', 'quan-tri@mau.example'], { PORT: '8080' }]);
  expect(assumed.out, 'where nothing else is known').toMatch(
    /^http:\/\/localhost:8080\/console\/invitation\//,
  );
  expect(assumed.out).toContain('PUBLIC_URL is not set: http://localhost:8080 is assumed');
  const proved = await run('audit', folder, [['verify']]);
  expect(proved).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Whole: 2 entries, the last 2 with hash/),
  });
});

test.each([
  ['people', ['invite', '--role', 'boss', '--email', 'a@b.example', '--name', 'X'], 'An invitation needs'],
  ['audit', ['verify', '--from', 'x'], 'Not a command'],
] as const)(
  'npm run %s -- %j is refused before any database is opened',
  { timeout: 60_000 },
  async (command, args, why) => {
    const { code, errors } = await run(command, '/nowhere', [args]);
    expect(code).toBe(2);
    expect(errors).toContain(why);
  },
);
