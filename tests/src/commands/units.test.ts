import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filledFolder } from '#tests/support/pglite-folder.ts';
import { runCommand } from '#tests/support/run-command.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { createScratchDatabase, testServerUrl } from '#tests/support/test-server.ts';

test('a list of communes is imported past bad rows, each with a line', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(testFolder(), 'units-'));
  const state =
    testServerUrl() === null
      ? { MOTCUA_DATA_DIR: await filledFolder() }
      : { DATABASE_URL: (await createScratchDatabase()).url };
  const list = join(folder, 'communes.csv');
  const rows = ['11824,Phường A,,31,xã B (huyện C)', '1182x,B,xã,31,', '11825,Đảo,đặc khu,31,'];
  await writeFile(list, ['code,name,kind,province,old', ...rows].join('\n'));

  expect(await runCommand(['knowledge', 'units', 'import', list], state)).toEqual({
    code: 1,
    errors: '',
    out: '2 units written, made of 1 old ones; 1 rows rejected\nrejected: row 3: code "1182x" is not five digits\n',
  });
});
