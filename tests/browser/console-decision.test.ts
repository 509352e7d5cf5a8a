import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { findProcedures } from '#src/answers/find-procedures.ts';
import { getChecklist } from '#src/answers/get-checklist.ts';
import { getProcedure } from '#src/answers/get-procedure.ts';
import { consoleRoutes } from '#src/console/console-routes.ts';
import { openConsole } from '#src/console/open-console.ts';
import { createForeignReader } from '#src/desk/import/create-foreign-reader.node.ts';
import { noTrouble } from '#tests/support/browser.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { bold, paragraph, wordFile } from '#tests/support/foreign-files.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepPage } from '#tests/support/keep-page.ts';
import { SignedInAs } from '#tests/support/signed-in-as.ts';
import { webResources } from '#tests/support/web-resources.ts';

const [editor, approver] = [inventedStaff('editor'), inventedStaff('approver')];
const fileReader = createForeignReader();
const signIn = new SignedInAs([editor, approver]);

/** A decision of a province that does not exist, in the shape in which such annexes come. */
const decision = wordFile(
  [
    paragraph('ỦY BAN NHÂN DÂN TỈNH MẪU'),
    paragraph('Số: 77/QĐ-UBND'),
    paragraph('Mẫu, ngày 10 tháng 11 năm 2026'),
    paragraph('QUYẾT ĐỊNH về việc công bố thủ tục hành chính được sửa đổi, bổ sung'),
    paragraph('Quyết định này có hiệu lực kể từ ngày 15/11/2026.'),
    bold('Phụ lục: Nội dung cụ thể của thủ tục'),
    bold('1. Thủ tục Đăng ký nuôi rùa cảnh (9.000001)'),
    paragraph('a) Trình tự thực hiện: Người nuôi nộp hồ sơ tại xã và nhận kết quả ở đó.'),
    paragraph('b) Cách thức thực hiện: Trực tiếp'),
    paragraph('c) Thành phần hồ sơ:'),
    paragraph('- Tờ khai nuôi rùa (01 bản chính)'),
    paragraph('- Ảnh con rùa (02 bản sao)'),
    paragraph('d) Thời hạn giải quyết: 02 ngày làm việc'),
    paragraph('đ) Lệ phí: 61.000 đồng/lần'),
    paragraph('e) Cơ quan thực hiện: Ủy ban nhân dân cấp xã'),
  ].join(''),
);

describeConsole('a decision on its way', (open) => {
  test('is imported by an editor, published by an approver, and the citizen is answered from it', async () => {
    const desk = await open({
      staff: [editor, approver],
      verbs: { answerQuestion, findProcedures, getProcedure, getChecklist },
      resources: {
        openStaffSide: (app, held) => openConsole(app, { ...held, signIn, fileReader }, consoleRoutes),
      },
    });
    await importInvented(webResources({ db: desk.db }));
    expect(await fee(desk.url)).toContain('25.000');

    const { page, trouble } = await desk.enter(editor, '/desk/import');
    const file = {
      name: 'quyet-dinh-77.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(decision),
    };
    await page.getByLabel('Tệp cần đọc').setInputFiles(file);
    await page.getByRole('button', { name: 'Đọc tệp' }).press('Enter');
    await page.getByRole('button', { name: 'Tạo bản nháp' }).press('Enter');
    await page.getByRole('link', { name: 'Mở bản nháp' }).first().press('Enter');
    await confirmDoubts(page);
    await keepPage(page, 'decision-draft');
    await page.getByRole('button', { name: 'Gửi duyệt' }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'Đã gửi duyệt' }).waitFor();
    expect(await fee(desk.url)).toContain('25.000');

    const second = await desk.enter(approver, '/desk/drafts?show=review');
    await second.page.getByRole('link', { name: 'Đăng ký nuôi rùa cảnh' }).first().press('Enter');
    await second.page.locator('ins').filter({ hasText: '61.000' }).first().waitFor();
    await keepPage(second.page, 'decision-review');
    await second.page.getByRole('button', { name: 'Duyệt và đăng' }).press('Enter');
    await second.page.getByRole('button', { name: 'Đồng ý' }).press('Enter');
    await second.page.getByText('Đã đăng. Người dân').waitFor();

    const answer = await fee(desk.url);
    expect(answer).toContain('61.000');
    expect(answer).toContain('77/QĐ-UBND');
    for (const one of [trouble, second.trouble]) expect(one).toEqual(noTrouble);
  });
});

/** Each field that the reader was not sure of is looked at and ticked. */
async function confirmDoubts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gửi duyệt' }).waitFor();
  for (const tick of await page.getByRole('checkbox', { name: /Tôi đã xem, đúng rồi/ }).all())
    await tick.check();
}

async function fee(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/questions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question: 'Đăng ký nuôi rùa cảnh lệ phí bao nhiêu?' }),
  });
  expect(response.status).toBe(200);
  return JSON.stringify(await response.json());
}
