import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportItem } from '#knowledge/import-entries.ts';
import { openExport } from '#knowledge/open-export.node.ts';
import { apiRecord } from '#tests/support/portal-api-records.ts';
import { portalRecord } from '#tests/support/portal-records.ts';
import { testFolder } from '#tests/support/test-folder.ts';

async function folderOf(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(testFolder(), 'export-'));
  await mkdir(join(folder, 'deep'));
  for (const [name, value] of Object.entries(files)) {
    await writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value, null, 1));
  }
  return folder;
}

async function readAll(path: string): Promise<readonly string[]> {
  const source = await openExport(path);
  const items: ImportItem[] = [];
  for await (const item of source?.items ?? []) items.push(item);
  expect(source?.progress()).toBe(1);
  return items.map((item) => {
    const what = 'rejected' in item ? item.rejected : item.entry.kind === 'procedure' ? item.entry.code : '?';
    return `${source?.placeOf(item.line)}: ${what}`;
  });
}

const answer = (data: unknown) => ({ code: 'OK', data, message: null });

test('reads a file of one record, of a list, of an answer and of lines', async () => {
  const folder = await folderOf({
    'one.json': apiRecord({ code: '8.000201' }),
    'list.json': [apiRecord({ code: '8.000201' }), portalRecord({ code: '8.000202' }), 7],
    'answer.json': answer([apiRecord({ code: '8.000201' })]),
    'page.json': answer({
      items: [
        apiRecord({ code: '8.000201', note: 'y'.repeat(600_000) }),
        apiRecord({ code: '8.000202', note: 'y'.repeat(600_000) }),
      ],
    }),
    'lines.jsonl': `${JSON.stringify(answer(apiRecord({ code: '8.000201' })))}\n{\n${JSON.stringify(portalRecord())}`,
    'lines.json': `${JSON.stringify(apiRecord({ code: '8.000201' }))}\n${JSON.stringify(portalRecord())}`,
    'cut.json': '[\n{"code":\n"8.00',
    'empty.json': '',
    'deep.json': `{"code":"8.000201","name":"x","executionSteps":${'['.repeat(90_000)}${']'.repeat(90_000)}}`,
    'long.json': [apiRecord({ note: 'x'.repeat(1_000_000) }), apiRecord({ code: '8.000201' })],
  });
  expect(await readAll(join(folder, 'one.json'))).toEqual(['record 1: 8.000201']);
  expect(await readAll(join(folder, 'list.json'))).toEqual([
    'record 1: 8.000201',
    'record 2: 8.000202',
    'record 3: record: Invalid input: expected object, received number',
  ]);
  expect(await readAll(join(folder, 'answer.json'))).toEqual(['record 1: 8.000201']);
  expect(await readAll(join(folder, 'page.json'))).toEqual(['record 1: 8.000201', 'record 2: 8.000202']);
  expect(await readAll(join(folder, 'lines.jsonl'))).toEqual([
    'line 1: 8.000201',
    'line 2: not JSON',
    'line 3: 8.000001',
  ]);
  expect(await readAll(join(folder, 'lines.json'))).toEqual(['record 1: 8.000201', 'record 2: 8.000001']);
  expect(await readAll(join(folder, 'cut.json'))).toEqual(['record 1: line 1: not JSON']);
  expect(await readAll(join(folder, 'empty.json'))).toEqual([]);
  expect(await readAll(join(folder, 'deep.json'))).toHaveLength(1);
  expect(await readAll(join(folder, 'long.json'))).toEqual([
    expect.stringMatching(/^record 1: longer than 1000000 characters \(\d+\)$/),
    'record 2: 8.000201',
  ]);
});

test('reads a folder of files as one export, and names the file of what it refuses', async () => {
  const folder = await folderOf({
    'a.json': apiRecord({ code: '8.000201' }),
    'b.json': { code: 'ERROR', data: null, message: 'Request Rejected' },
    'deep/c.json': apiRecord({ code: '8.000203' }),
    'notes.txt': 'x',
  });
  expect(await readAll(folder)).toEqual([
    'record 1: 8.000201',
    'record 2: b.json: the portal answered ERROR: Request Rejected',
    'record 3: 8.000203',
  ]);
});

test('is none where there are no records, and refuses records mixed with Markdown', async () => {
  expect(await openExport(await folderOf({ 'a.md': '' }))).toBeNull();
  await expect(openExport(await folderOf({ 'a.md': '', 'b.json': [] }))).rejects.toThrow(
    'both records and Markdown',
  );
  await expect(openExport('/nowhere')).rejects.toThrow('There is no file or folder');
});
