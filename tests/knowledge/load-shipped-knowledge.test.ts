import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { getCurrentVersion } from '#db/versions.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented, inventedProcedure } from '#tests/support/invented-entries.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { testFolder } from '#tests/support/test-folder.ts';

const db = useTestDatabase();
let folder = '';
const log = recordingLog();
const resources = { db, log, clock: fixedClock('2026-11-22T03:00:00Z') };

beforeEach(async () => {
  log.lines.length = 0;
  folder = await mkdtemp(join(testFolder(), 'knowledge-'));
  for (const name of ['procedures', 'guides', 'aliases']) await mkdir(join(folder, name));
  await ship('Đăng ký nuôi ong');
  const guide = '---\nkind: guide\nid: anh-mo\nname: Ảnh mờ\nshort: Chụp lại\nsureness: secondary\n---\n';
  await writeFile(join(folder, 'guides', 'anh-mo.md'), guide);
  await writeFile(join(folder, 'README.md'), 'not an entry');
});

async function ship(name: string): Promise<void> {
  const facts = `kind: procedure\ncode: 8.000001\nname: ${name}\nfield: Ong\nsource: { decision: 1/QĐ-THU }`;
  await writeFile(join(folder, 'procedures', '8.000001.md'), `---\n${facts}\n---\n`);
}

const nameNow = async () => (await getCurrentVersion(db, '8.000001', '2026-11-22'))?.content.name;

test('loads what is new, once, as reviewed', async () => {
  expect(await loadShippedKnowledge(resources, folder)).toMatchObject({ added: 2, rejected: 0 });
  expect(await loadShippedKnowledge(resources, folder)).toMatchObject({ added: 0, changed: 0, same: 2 });
  expect(await getCurrentVersion(db, '8.000001', '2026-11-22')).toMatchObject({ origin: 'local' });
  expect(await getCurrentVersion(db, 'guide:anh-mo', '2026-11-22')).not.toBeNull();
  expect(log.lines.map(({ event }) => event)).toEqual(['knowledge.loaded', 'knowledge.loaded']);
});

test('does not put an unchanged file back over what people wrote since', async () => {
  await loadShippedKnowledge(resources, folder);
  const edited = inventedProcedure({ code: '8.000001', name: 'Đăng ký nuôi ong và dế' });
  await importInvented(resources, [edited], 'local');
  expect(await loadShippedKnowledge(resources, folder)).toMatchObject({ same: 2, changed: 0 });
  expect(await nameNow()).toBe('Đăng ký nuôi ong và dế');

  await ship('Đăng ký nuôi ong theo bản phát hành mới');
  expect(await loadShippedKnowledge(resources, folder)).toMatchObject({ changed: 1 });
  expect(await nameNow()).toBe('Đăng ký nuôi ong theo bản phát hành mới');
});

test('takes nobody’s words away where the folder is missing', async () => {
  await writeFile(join(folder, 'aliases', 'ong.tsv'), 'code\talias\n8.000001\tchăm tổ mật\n');
  await loadShippedKnowledge(resources, folder);

  await expect(loadShippedKnowledge(resources, join(folder, 'elsewhere'))).rejects.toThrow('elsewhere');

  expect(await db.query('select alias from aliases')).toEqual([{ alias: 'chăm tổ mật' }]);
});

test('says which file is broken, and loads the others', async () => {
  await writeFile(join(folder, 'procedures', 'broken.md'), '---\nkind: procedure\n---\n');
  expect(await loadShippedKnowledge(resources, folder)).toMatchObject({ added: 2, rejected: 1 });
  const [line] = log.lines.filter(({ level }) => level === 'error');
  expect(line?.fields.reason).toContain(join('procedures', 'broken.md:2 code: '));
});

test('says so where there is no such folder', async () => {
  await expect(loadShippedKnowledge(resources, join(folder, 'nowhere'))).rejects.toThrow('no file or folder');
});
