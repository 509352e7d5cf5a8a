import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addImport, endImport } from '#db/file-imports.ts';
import { consoleRoutes } from '#src/console/console-routes.ts';
import { openConsole } from '#src/console/open-console.ts';
import { createForeignReader } from '#src/desk/import/create-foreign-reader.node.ts';
import { newId } from '#src/new-id.ts';
import { renderAttacks } from '#tests/support/attacks.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { noTrouble, phone } from '#tests/support/browser.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { bold, paragraph, wordFile } from '#tests/support/foreign-files.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepPage } from '#tests/support/keep-page.ts';
import { SignedInAs } from '#tests/support/signed-in-as.ts';
import { webResources } from '#tests/support/web-resources.ts';

const editor = inventedStaff('editor');
const fileReader = createForeignReader();
const signIn = new SignedInAs([editor]);
const opening = {
  staff: [editor],
  resources: {
    openStaffSide: (app: Parameters<typeof openConsole>[0], held: ReturnType<typeof webResources>) =>
      openConsole(app, { ...held, signIn, fileReader }, consoleRoutes),
  },
};

const decision = wordFile(
  [
    paragraph('ỦY BAN NHÂN DÂN TỈNH MẪU'),
    paragraph('Số: 123/QĐ-UBND'),
    paragraph('Quyết định này có hiệu lực kể từ ngày 01/4/2026.'),
    bold('Phụ lục: Nội dung cụ thể của thủ tục'),
    bold('1. Thủ tục Đăng ký nuôi rùa cảnh (9.000001)'),
    paragraph('a) Trình tự thực hiện: Người nuôi nộp hồ sơ và nhận kết quả.'),
    paragraph('b) Cách thức thực hiện: Trực tiếp hoặc trực tuyến.'),
    paragraph('c) Thành phần hồ sơ:'),
    paragraph('- Tờ khai nuôi rùa (01 bản chính)'),
    paragraph('- Giấy xác nhận nơi nuôi'),
    paragraph('d) Thời hạn giải quyết: 05 ngày làm việc'),
    paragraph('đ) Lệ phí: 50.000'),
    paragraph('e) Cơ quan thực hiện: Ủy ban nhân dân cấp xã'),
    paragraph('Ghi chú: phần tô đậm là nội dung được sửa.'),
    bold('2. Thủ tục Đăng ký nuôi dế (9.000077)'),
    paragraph('a) Trình tự thực hiện: nộp hồ sơ.'),
    paragraph('b) Thời hạn giải quyết: 03 ngày'),
  ].join(''),
);

describeConsole('a file of others', (open) => {
  test('becomes drafts by the keyboard, with every doubt shown', async () => {
    const desk = await open(opening);
    await importInvented(webResources({ db: desk.db }));
    const { page, trouble } = await desk.enter(editor, '/desk/import');
    await page.getByText('Chưa ai nhập tệp nào').waitFor();
    await keepPage(page, 'import-empty');
    expect(await axeFindings(page)).toEqual([]);
    const file = {
      name: 'quyet-dinh-123.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(decision),
    };
    await page.getByLabel('Tệp cần đọc').setInputFiles(file);
    await page.getByRole('button', { name: 'Đọc tệp' }).press('Enter');
    await page.waitForURL(/\/desk\/import\/[0-9a-f-]{36}/);
    // Shown by itself once it was read.
    await page.getByRole('heading', { name: 'Tìm thấy 2 mục trong tệp' }).waitFor();
    await page.getByText('Số tiền không ghi đơn vị đồng.').first().waitFor();
    await page.getByText('sửa mục đang có').waitFor();
    await keepPage(page, 'import-read');
    expect(await axeFindings(page)).toEqual([]);
    const second = page.getByRole('checkbox', { name: 'Đăng ký nuôi dế' });
    await second.press('Space');
    await page.getByRole('button', { name: 'Tạo bản nháp' }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'Đã tạo' }).waitFor();
    await keepPage(page, 'import-made');
    await page.getByRole('link', { name: 'Mở bản nháp' }).first().press('Enter');
    await page.getByText('Tệp không ghi số bản chính, bản sao.').first().waitFor();
    await keepPage(page, 'import-draft');
    const rows = await desk.db.query<{ entry: string | null; says: string }>(
      `select entry_id as entry, content #>> '{papers,1,name}' as says from drafts order by entry_id nulls last`,
    );
    expect(rows).toEqual([
      { entry: '9.000001', says: 'Giấy xác nhận nơi nuôi' },
      { entry: null, says: null },
    ]);
    const acts = await desk.db.query<{ act: string }>('select act from audit_entries order by id');
    expect(acts.map(({ act }) => act)).toEqual(['import.started', 'draft.started', 'draft.started']);
    await page.goto(`${desk.url}/console/desk/import`);
    await page.getByText('đã tạo 2 bản nháp').waitFor();
    await keepPage(page, 'import-list');
    expect(trouble).toEqual(noTrouble);
  });

  test('that is no good is refused with what to do, and hostile words stay words', async () => {
    const desk = await open(opening);
    const { page, trouble } = await desk.enter(editor, '/desk/import', phone);
    const bring = async (name: string, bytes: Uint8Array) => {
      await page.goto(`${desk.url}/console/desk/import`);
      const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
      await page.getByLabel('Tệp cần đọc').setInputFiles(file);
      await page.getByRole('button', { name: 'Đọc tệp' }).click();
    };
    await bring('co-macro.docx', wordFile('', { 'word/vbaProject.bin': 'x' }));
    await page.getByRole('alert').filter({ hasText: 'Tệp có macro' }).waitFor();
    await keepPage(page, 'import-refused');
    expect(await axeFindings(page)).toEqual([]);
    const attacks = renderAttacks().slice(0, 60);
    const body = [bold('Thủ tục <script>alert(1)</script> nuôi dế'), paragraph('Trình tự thực hiện: nộp.')];
    await bring(
      '<img src=x onerror=alert(1)>.docx',
      wordFile(
        [
          ...body,
          ...attacks.map((one) => paragraph(`Yêu cầu, điều kiện: ${one}`)),
          paragraph('Ghi chú: <svg onload=alert(1)>'),
        ].join(''),
      ),
    );
    await page.getByRole('heading', { name: /^Tìm thấy/ }).waitFor();
    for (const each of await page.locator('summary').all()) await each.click();
    await keepPage(page, 'import-hostile');
    expect(trouble).toEqual(noTrouble);
  });

  test('that is refused before the page listens is said to be refused all the same, in a second tab too', async () => {
    const desk = await open(opening);
    const { page } = await desk.enter(editor, '/desk/import');
    const add = async (id: string) => {
      const at = new Date();
      const by = { byId: editor.id, byName: editor.name };
      await addImport(desk.db, {
        ...{ id, fileName: 'rong.pdf', size: 0, ...by, startedAt: at },
        lapsesAt: new Date(at.getTime() + 60_000),
      });
    };
    const isRefused = async (tab: Page) =>
      await tab.getByRole('alert').filter({ hasText: 'Không nhận tệp này' }).waitFor();
    const opened = async (tab: Page) => {
      const id = newId();
      await add(id);
      // It ends after the page was made, and before any of its scripts runs.
      await tab.route(
        `**/console/desk/import/${id}`,
        async (route) => {
          const made = await route.fetch();
          expect(await made.text()).toContain('Đang đọc tệp');
          const read = { kind: 'refused', why: 'empty' } as const;
          await endImport(desk.db, { id, read, at: new Date() });
          await route.fulfill({ response: made });
        },
        { times: 1 },
      );
      await tab.goto(`${desk.url}/console/desk/import/${id}`);
      await isRefused(tab);
    };
    await opened(page);
    await opened(await page.context().newPage());
  });
});
