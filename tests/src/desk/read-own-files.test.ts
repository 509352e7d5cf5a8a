import { expect, test } from 'vitest';
import { findInFile } from '#src/desk/import/find-in-file.node.ts';
import type { Found } from '#src/desk/import/foreign-file.ts';

const [name, code] = ['Đăng ký nuôi dế', '9.000001'];
const text = (words: string) => new TextEncoder().encode(words);

async function only(file: string, bytes: Uint8Array): Promise<Found> {
  const read = await findInFile({ name: file, bytes });
  const [found] = read.kind === 'read' ? read.found : [];
  if (!found) throw new Error(JSON.stringify(read));
  return found;
}

test('a guide is known by its title, its few words and its steps', async () => {
  const page =
    '# Tra cứu tổ dế\n\nXem tổ dế của mình ở đâu.\n\n- Mở trang tra cứu\n- Gõ mã\n\nLưu ý: mang theo mã.';
  const found = await only('a.md', text(page));
  expect(found).toMatchObject({
    kind: 'guide',
    entryId: 'guide:tra-cuu-to-de',
    content: { steps: ['Mở trang tra cứu', 'Gõ mã'], notes: ['mang theo mã'] },
  });
});

test('our own Markdown and the records of the portal are read as they are everywhere', async () => {
  const own =
    '---\nkind: guide\nid: nuoi-de\nname: Nuôi dế\nsource: { decision: 1/QĐ-THU }\naliases: [nuôi con dế]\n---\n## Tóm tắt\nNuôi được.\n## Các bước\n1. Mở\n';
  expect(await only('a.md', text(own))).toMatchObject({ entryId: 'guide:nuoi-de', uncertain: [] });
  const loose = own.replace('source: { decision: 1/QĐ-THU }\n', '');
  expect(await only('a.md', text(loose))).toMatchObject({
    ...{ entryId: 'guide:nuoi-de', content: { short: 'Nuôi được.' } },
    uncertain: [{ path: 'source' }],
  });
  const record = {
    code,
    name,
    field: 'Chăn nuôi',
    documents: [{ name: 'Tờ khai', originals: 1 }],
    methods: [{ channel: 'Trực tiếp', time_limit: '3 Ngày làm việc', fee: 'Lệ phí : 50.000 Đồng' }],
  };
  expect(await only('a.json', text(JSON.stringify([record])))).toMatchObject({ entryId: code, name });
});
