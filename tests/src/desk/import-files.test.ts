import { expect, test } from 'vitest';
import { importRoutes } from '#src/console/import/import-routes.ts';
import { openConsole } from '#src/console/open-console.ts';
import { findInFile } from '#src/desk/import/find-in-file.node.ts';
import type { FileRead, ForeignReader } from '#src/desk/import/foreign-file.ts';
import { makeDrafts } from '#src/desk/import/make-drafts.ts';
import { showImport, showImports } from '#src/desk/import/show-imports.ts';
import { startImport } from '#src/desk/import/start-import.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { bold, paragraph, sheetFile, wordFile } from '#tests/support/foreign-files.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { SignedInAs } from '#tests/support/signed-in-as.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const editor = inventedStaff('editor');
const other = inventedStaff('editor', { id: 'staff-other', name: 'Người Khác' });
const resources = webResources({ db });
const here: ForeignReader = { read: findInFile };
const never: ForeignReader = { read: () => new Promise<FileRead>(() => {}) };
const decision = {
  name: 'quyet-dinh.docx',
  bytes: wordFile(
    [
      bold('Thủ tục Nuôi rùa (9.000001)'),
      paragraph('Trình tự thực hiện: nộp.'),
      paragraph('Lệ phí: 30.000 đồng'),
    ].join(''),
  ),
};

async function imported(file = decision): Promise<string> {
  const started = await startImport({ ...resources, fileReader: here }, editor, file);
  if (started.kind !== 'started') throw new Error(started.kind);
  await started.ended;
  return started.id;
}

test('keeps who brought what and when, and nothing of the file itself', async () => {
  const id = await imported();
  const { imports } = await showImports(resources, null);
  expect(imports).toMatchObject([{ id, fileName: 'quyet-dinh.docx', state: 'read', byName: editor.name }]);
  const [row] = await db.query<{ all: string }>(
    'select to_jsonb(file_imports)::text as all from file_imports',
  );
  expect(row?.all).not.toContain('UEsDB');
});

test('reads one file at a time for each, and another person beside', async () => {
  const held = { ...resources, fileReader: never };
  expect((await startImport(held, editor, decision)).kind).toBe('started');
  expect((await startImport(held, editor, decision)).kind).toBe('one-at-a-time');
  expect((await startImport(held, other, decision)).kind).toBe('started');
});

test('a reading that was lost with its program is said to be over, and the next one begins', async () => {
  const started = await startImport({ ...resources, fileReader: never }, editor, decision);
  const later = { ...resources, clock: fixedClock('2026-11-02T08:10:00+07:00') };
  const id = started.kind === 'started' ? started.id : '';
  expect(await showImport(later, id)).toMatchObject({ state: 'refused', refusal: 'broke' });
  expect((await startImport({ ...later, fileReader: here }, editor, decision)).kind).toBe('started');
});

test('a reader that breaks is told as such', async () => {
  const broken: ForeignReader = { read: async () => Promise.reject(new Error('no memory')) };
  const started = await startImport({ ...resources, fileReader: broken }, editor, decision);
  if (started.kind !== 'started') throw new Error(started.kind);
  await started.ended;
  expect(await showImport(resources, started.id)).toMatchObject({ state: 'refused', refusal: 'broke' });
});

test('a draft of what the catalogue has begins from its text of today, and is made once', async () => {
  await importInvented(resources);
  const id = await imported();
  const made = await Promise.all([1, 2].map(() => makeDrafts(resources, editor, { id, places: [0, 7] })));
  expect(made.flat()).toHaveLength(1);
  const rows = await db.query('select entry_id, content from drafts');
  expect(rows).toMatchObject([
    {
      entry_id: '9.000001',
      content: {
        name: 'Nuôi rùa',
        // Of the file.
        methods: [{ fees: [{ amount: 30_000 }] }],
        // What the file does not say is as it was.
        papers: [{ name: 'Tờ khai nuôi rùa' }],
        aliases: ['làm giấy nuôi rùa', 'xin nuôi con rùa'],
      },
    },
  ]);
});

const correction = {
  name: 'sua-doi.docx',
  bytes: wordFile(
    [
      bold('Thủ tục Nuôi rùa (9.000001)'),
      paragraph('Thành phần hồ sơ:'),
      paragraph('- Giấy cam kết (01 bản chính)'),
      paragraph('Cách thức thực hiện: nộp trực tiếp, trực tuyến.'),
      paragraph('Lệ phí: 30.000 đồng'),
      bold('Thủ tục Nuôi sên (9.000008)'),
      paragraph('Trình tự thực hiện: nộp.'),
      bold('Thủ tục Nuôi ốc (9.000009)'),
      paragraph('Trình tự thực hiện: nộp.'),
    ].join(''),
  ),
};

test('what a correction would take away of today’s text is told before a draft is made', async () => {
  await importInvented(resources);
  const id = await imported(correction);
  const { lost } = await showImport(resources, id);
  expect(lost.get(0)?.papers).toContain('Tờ khai nuôi rùa');
  expect(lost.get(0)?.fees).toMatchObject([{ amount: 25_000 }]);
  expect(lost.has(1)).toBe(false);
  const page = await (await openClient().get(`/desk/import/${id}`)).text();
  expect(page).toContain('Tờ khai nuôi rùa');
  expect(page).toContain('25.000 đồng');
  // One doubt of both ways of filing stands once.
  expect(page.split('Không thấy thời hạn giải quyết trong tệp.')).toHaveLength(2);
});

test('after some drafts are made the page says how many were left and leads to them; the rest follows at once', async () => {
  await importInvented(resources);
  const id = await imported(correction);
  const client = openClient();
  const made = await client.post(`/desk/import/${id}/drafts`, { place: '0' });
  const page = await (await client.get(`/desk/import/${id}?made=1`)).text();
  expect(made.headers.get('Location')).toBe(`/console/desk/import/${id}?made=1`);
  expect(page).toContain('Đã tạo 1 bản nháp.');
  expect(page).toContain('Còn 2 mục mới chưa chọn.');
  expect(page).toContain('href="#found-1"');
  const rest = await client.post(`/desk/import/${id}/drafts`, { all: '1' });
  expect(rest.headers.get('Location')).toContain('made=2');
  expect((await client.post(`/desk/import/${id}/drafts`, {})).status).toBe(422);
});

test('a decision on fees alone is led to the local decisions, and so is a file without any procedure', async () => {
  const list = [
    ['STT', 'Mã TTHC', 'Tên thủ tục', 'Lệ phí'],
    ['1', '9.000001', 'Nuôi rùa', '20.000 đồng'],
  ];
  const bytes = sheetFile(list);
  const client = openClient();
  for (const file of [
    { name: 'nghi-quyet.xlsx', bytes },
    { name: 'thu.docx', bytes: wordFile(paragraph('Kính gửi anh Bảy, mai họp nhé.')) },
  ]) {
    const page = await (await client.get(`/desk/import/${await imported(file)}`)).text();
    expect(page, file.name).toContain('Mở Quyết định địa phương');
  }
  const page = await (await client.get(`/desk/import/${await imported(correction)}`)).text();
  expect(page).not.toContain('Mở Quyết định địa phương');
});

test('a file that is larger than the form takes is told the limit and the way back', async () => {
  const client = openClient();
  const file = new File([new Uint8Array(22 * 1024 * 1024)], 'a.pdf');
  const sent = await client.post('/desk/import', { file });
  expect(sent.status).toBe(413);
  expect(await sent.text()).toContain('nhiều nhất 20 MB');
});

function openClient() {
  const signIn = new SignedInAs([editor]);
  const app = staffApp(
    {
      db,
      openStaffSide: (each, held) => openConsole(each, { ...held, signIn, fileReader: here }, importRoutes),
    },
    [editor],
  );
  return staffClient(app, editor);
}

test('the form asks for a file, and a look at an import that never was is none', async () => {
  const client = openClient();
  expect((await client.post('/desk/import')).status).toBe(422);
  expect((await client.get('/desk/import/nothing')).status).toBe(404);
  expect((await client.post('/desk/import/nothing/drafts', { place: '0' })).status).toBe(404);
  const sent = await client.post('/desk/import', {
    file: new File([new Uint8Array(decision.bytes)], 'a.docx'),
  });
  expect(sent.status).toBe(303);
});
