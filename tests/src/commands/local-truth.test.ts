import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filledFolder } from '#tests/support/pglite-folder.ts';
import { type Ended, runCommand } from '#tests/support/run-command.ts';
import { testFolder } from '#tests/support/test-folder.ts';
import { createScratchDatabase, testServerUrl } from '#tests/support/test-server.ts';

let folder = '';
let environment: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(testFolder(), 'local-'));
  environment =
    testServerUrl() === null
      ? { MOTCUA_DATA_DIR: await filledFolder() }
      : { DATABASE_URL: (await createScratchDatabase()).url };
  for (const code of ['8.000001', '8.000010']) await run('knowledge', 'import', await entry(code));
}, 120_000);

async function run(command: 'knowledge' | 'keys', ...args: readonly string[]): Promise<Ended> {
  return await runCommand([command, ...args], environment);
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

function entry(code: string): Promise<string> {
  const facts = `kind: procedure\ncode: "${code}"\nname: Nuôi ong ${code}\nfield: Ong\nsource: { decision: 1/QĐ }`;
  return file(`${code}.md`, `---\n${facts}\n---\n`);
}

function decision(number: string, changes: string): string {
  const head = `decision: ${number}\ndate: 2026-01-02\ntitle: Phí nuôi ong\nissuer: HĐND tỉnh Thử\narea: province:31\nfrom: 2026-02-01`;
  return `---\n${head}\nchanges:\n${changes}\n---\n`;
}

const fee = (code: string, value = '{ amount: 9000, per: lần, kind: lệ phí }') =>
  `  - { codes: ["${code}"], field: fees, value: { replaces: all, fees: [${value}] } }`;

describe('decisions', () => {
  test('are imported past bad rows, each with a line, and refused where they contradict each other', async () => {
    const first = await file(
      '1.md',
      decision('1/NQ', `${fee('8.000001')}\n${fee('8.999999')}\n${fee('8.000010', '{ amount: 9000 }')}`),
    );
    const taken = await run('knowledge', 'overlay', 'import', first);
    expect(taken.code).toBe(1);
    expect(taken.out.split('\n')).toEqual([
      'taken  1/NQ  province:31: 1 values of 1 procedures',
      `rejected: ${first}:11 changes[2] value.fees.0.per: expected string, received undefined`,
      `rejected: ${first}:11 changes[2] value.fees.0.kind: Invalid option: expected one of "phí"|"lệ phí"`,
      `rejected: ${first}:10 changes[1] 8.999999: is no procedure of this catalogue today`,
      '1 read, 3 rejected',
      '',
    ]);

    const second = await run(
      'knowledge',
      'overlay',
      'import',
      await file('2.md', decision('2/NQ', fee('8.000001'))),
    );
    expect(second.code).toBe(1);
    expect(second.out).toMatch(
      /8\.000001: fees of province:31 in 2\/NQ contradicts 1\/NQ, which holds it from 2026-02-01 on/,
    );

    expect((await run('knowledge', 'overlay', 'list')).out).toMatch(
      /^1\/NQ {2}province:31 {2}2026-02-01 \.\. {2}1 procedures/,
    );
    expect((await run('knowledge', 'overlay', 'remove', '1/NQ', '--area', 'province:31')).code).toBe(0);
    expect(await run('knowledge', 'overlay', 'remove', '1/NQ', '--area', 'province:31')).toMatchObject({
      code: 1,
      errors: 'There is no decision 1/NQ of province:31.\n',
    });
  }, 60_000);

  test('may be a table of fees', async () => {
    const sheet = await file(
      'fees.csv',
      '\uFEFFMã thủ tục;Hình thức nộp;Mức thu;Đơn vị tính;Loại;Từ ngày\n8.000001;Trực tiếp;8.000;lần;Lệ phí;1/3/2026\n8.000001;Trực tuyến;4.000 đồng;lần;Lệ phí;01/03/2026\n8.000010;;50;lần;Lệ phí;\n8.000010;;9000;;Phí;\n',
    );
    const head = [
      '--decision',
      '7/NQ',
      '--date',
      '2026-01-02',
      '--title',
      'Phí',
      '--issuer',
      'HĐND tỉnh Thử',
    ];
    const done = await run(
      'knowledge',
      'overlay',
      'import',
      sheet,
      ...head,
      '--area',
      'province:31',
      '--from',
      '2026-02-01',
    );
    expect(done.code).toBe(1);
    expect(done.out.split('\n')).toEqual([
      'taken  7/NQ  province:31: 1 values of 1 procedures',
      'rejected: row 4 amount: is less than 500 đồng: write the whole sum, not thousands',
      'rejected: row 5 per: expected string, received undefined',
      '1 read, 2 rejected',
      '',
    ]);
    expect((await run('knowledge', 'overlay', 'import', sheet, '--area', 'province:31')).out).toContain(
      'rejected: --decision:',
    );
  }, 60_000);
});

describe('the centre’s list', () => {
  test('is imported, changed and shown', async () => {
    const sheet = await file(
      'list.csv',
      'mã thủ tục,tên,nơi tiếp nhận\n8.000001,"Nuôi ong, lấy mật",Quầy 1\n8.00001,Nuôi ong,\n8.777777,x,\n',
    );
    const done = await run('knowledge', 'list', 'import', sheet, '--area', 'province:31');
    expect(done).toMatchObject({
      code: 1,
      out: 'rejected: row 4 8.777777: is no procedure of this catalogue\n2 listed, 0 removed, 1 rejected\n',
    });
    expect((await run('knowledge', 'list', 'remove', '8.000010', '--area', 'province:31')).code).toBe(0);
    expect((await run('knowledge', 'list', 'add', '8.000010', '--area', 'ward:00007')).code).toBe(0);
    expect((await run('knowledge', 'list', 'show')).out.split('\n')).toEqual([
      'province:31  8.000001  Nuôi ong 8.000001  Quầy 1',
      'ward:00007  8.000010  Nuôi ong 8.000010',
      '2 listed',
      '',
    ]);
    expect(await run('knowledge', 'list', 'add', '8.000010', '--area', 'Minh Họa')).toMatchObject({
      code: 1,
    });
    expect(await run('knowledge', 'list', 'grow', '8.000010', '--area', 'province:31')).toMatchObject({
      code: 2,
    });
  }, 60_000);
});

describe('keys', () => {
  test('are shown once, listed without their secrets, and revoked', async () => {
    const made = await run('keys', 'create', '--scope', 'catalogue.write', '--name', 'một cửa điện tử');
    const [secret = ''] = made.out.split('\n');
    expect(secret).toMatch(/^motcua_[\w-]{43}$/);
    const listed = await run('keys', 'list');
    expect(listed.out).toMatch(
      /^1 {2}một cửa điện tử {2}catalogue\.write {2}created .* never used\n1 keys\n$/,
    );
    expect(listed.out).not.toContain(secret);
    expect((await run('keys', 'revoke', '1')).code).toBe(0);
    expect((await run('keys', 'revoke', '1')).code).toBe(1);
    expect((await run('keys', 'create', '--scope', 'everything')).code).toBe(2);
  }, 60_000);
});
