import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { portalMethod, portalRecord } from '#tests/support/portal-records.ts';
import { type Ended, runCommand } from '#tests/support/run-command.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { createScratchDatabase, testServerUrl } from '#tests/support/test-server.ts';

let folder = '';
let environment: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(testFolder(), 'command-'));
  environment =
    testServerUrl() === null
      ? { MOTCUA_DATA_DIR: join(folder, 'state') }
      : { DATABASE_URL: (await createScratchDatabase()).url };
});

async function knowledge(...args: readonly string[]): Promise<Ended> {
  return await runCommand(['knowledge', ...args], environment);
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const valid =
  '---\nkind: procedure\ncode: 8.000001\nname: Nuôi ong\nfield: Ong\nsource: { decision: 1/QĐ }\n---\n';

test('explains itself, and refuses what it does not know', async () => {
  expect(await knowledge('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('check [folder]'),
  });
  expect(await knowledge('export')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('Not a command: export'),
  });
});

test('checks Markdown and names file, line and field of every fault', async () => {
  const good = await file('good.md', valid);
  expect(await knowledge('check', good)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^1 files, 1 readable entries, .*0 faults\n$/),
  });
  const bad = await file('bad.md', valid.replace('field: Ong', 'field: 7'));
  expect(await knowledge('check', bad)).toMatchObject({
    code: 1,
    out: expect.stringContaining(`${bad}:5 field: expected string, received number`),
  });
  expect(await knowledge('check', join(folder, 'nowhere'))).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^There is no file or folder/),
  });
});

test('imports records past one bad line of each kind, and says which', async () => {
  const lines = [
    portalRecord({ code: '8.000001' }),
    portalRecord({ code: '8.000002', methods: [portalMethod({ fee: '5 USD' })] }),
  ].map((record) => JSON.stringify(record));
  const deep = `{"code":"8.000003","name":"x","methods":${'['.repeat(90_000)}${']'.repeat(90_000)}}`;
  const records = await file(
    'records.jsonl',
    [lines[0], '{', `"${'x'.repeat(2_000_000)}"`, '[1]', deep, '\u0001\u0002', '', lines[1]].join('\n'),
  );
  const first = await knowledge('import', records);
  expect(first.code).toBe(1);
  expect(first.errors).toMatch(/^\d+ %, 7 entries, \d+\/s/);
  const said = first.out.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  expect(said).toEqual(
    expect.arrayContaining([
      'read 7',
      'added 2',
      'rejected 5',
      'fee-not-in-dong 1 a fee in foreign money stands in its note only',
      'rejected: line 2: not JSON',
      'rejected: line 3: longer than 1000000 bytes (2000002)',
      'rejected: line 4: record: Invalid input: expected object, received array',
      'rejected: line 5: methods.0: Invalid input: expected object, received array',
      'rejected: line 6: not JSON',
      expect.stringMatching(/^[\d.]+ s, \d+ entries\/s, peak memory \d+ MB$/),
    ]),
  );

  // The reviewed text takes the record's place, and the record no longer takes it back.
  const reviewed = await knowledge('import', await file('reviewed.md', valid));
  expect(reviewed).toMatchObject({ code: 0, out: expect.stringMatching(/^changed +1$/m) });
  expect((await knowledge('import', records)).out).toMatch(/^kept for review +1$/m);

  const faulty = await file('faulty.md', valid.replace('field: Ong', 'field: 7'));
  expect((await knowledge('import', faulty)).out).toContain(`rejected: ${faulty}:5 field: expected string`);
}, 120_000);

test('refuses a file of another kind', async () => {
  const text = await file('notes.txt', 'x');
  expect(await knowledge('import', text)).toMatchObject({
    code: 1,
    errors: expect.stringContaining('neither records (.jsonl, .json or a folder of them) nor Markdown'),
  });
});

test('tells what an export says otherwise than the catalogue, and changes nothing', async () => {
  const records = (fee: string) =>
    [portalRecord({ code: '8.000011', methods: [portalMethod({ fee })] }), portalRecord({ code: '8.000012' })]
      .map((record) => JSON.stringify(record))
      .join('\n');
  await knowledge('import', await file('before.jsonl', records('25.000 Đồng')));
  const after = await file('after.jsonl', records('30.000 Đồng'));
  for (const _ of ['once', 'again']) {
    const told = await knowledge('diff', after, '--fail-on-change');
    expect(told).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /^changed 8\.000011 .*\n {4}fees \(counter\): - 25\.000 đồng\n +\+ 30\.000 đồng\n/,
      ),
    });
    expect(told.out).toMatch(/^same +1$/m);
  }
  const json: unknown = JSON.parse((await knowledge('diff', after, '--json')).out);
  expect(json).toMatchObject({ read: 2, same: 1, changed: [{ code: '8.000011', against: 'national' }] });
  expect(await knowledge('diff', await file('same.jsonl', records('25.000 Đồng')))).toMatchObject({
    code: 0,
  });
  expect(await knowledge('touches', '12', '/', 'qđ–thu')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^8\.000011 .*\n {4}source: 12\/QĐ-THU; portal, published$/m),
  });
  expect(await knowledge('diff', after, '--all')).toMatchObject({ code: 2 });
}, 120_000);
