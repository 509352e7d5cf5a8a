import { expect, test } from 'vitest';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { findProcedures } from '#src/answers/find-procedures.ts';
import { getChecklist } from '#src/answers/get-checklist.ts';
import { getProcedure } from '#src/answers/get-procedure.ts';
import type { DraftContent } from '#src/desk/draft.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import { startDraft } from '#src/desk/start-draft.ts';
import { renderAttacks } from '#tests/support/attacks.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { noTrouble, phone } from '#tests/support/browser.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { approver, editor, openDesk } from '#tests/support/desk-acts.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepPage } from '#tests/support/keep-page.ts';

const other = inventedStaff('editor', { id: 'other', name: 'Hà Thị Sửa' });
const verbs = { answerQuestion, findProcedures, getProcedure, getChecklist };
const turtle = '9.000001';
const asked = 'Đăng ký nuôi rùa cảnh lệ phí bao nhiêu?';

describeConsole('the editor of procedures', (open) => {
  test('keeps what one writes, tells the second who came first, and what is approved answers the next citizen', async () => {
    const opened = await open({ staff: [editor, other, approver], verbs });
    const { resources, begin } = openDesk(opened.db);
    await importInvented(resources);
    const id = await begin(turtle, {});
    const ask = async () => await askApi(opened.url);
    expect((await ask()).text).toContain('25.000');

    const first = await opened.enter(editor, `/desk/drafts/${id}`);
    const second = await opened.enter(other, `/desk/drafts/${id}`);
    await first.page.getByLabel('Số tiền (đồng)').fill('40.000');
    await first.page.getByText('Đã lưu lúc').waitFor();
    await keepPage(first.page, 'editor');
    expect(await axeFindings(first.page)).toEqual([]);

    await second.page.getByLabel('Số tiền (đồng)').fill('45.000');
    await second.page.getByLabel('Tên thường gọi').fill('Nuôi rùa');
    await second.page.getByRole('button', { name: 'Bấm để xem chỗ khác nhau' }).press('Enter');
    await second.page.getByRole('heading', { name: 'Có người vừa lưu trước' }).waitFor();
    await keepPage(second.page, 'settle');
    expect(await axeFindings(second.page)).toEqual([]);
    await second.page.getByRole('button', { name: 'Gộp và lưu' }).press('Enter');
    await second.page.getByText('Đã lưu.').waitFor();
    expect(await second.page.getByLabel('Số tiền (đồng)').inputValue()).toBe('40.000');
    await second.page.getByRole('button', { name: 'Gửi duyệt' }).press('Enter');
    await second.page.getByText('Đã gửi duyệt').waitFor();

    const third = await opened.enter(approver, '/desk/drafts');
    await keepPage(third.page, 'drafts');
    expect(await axeFindings(third.page)).toEqual([]);
    await third.page.keyboard.press('j');
    await third.page.keyboard.press('Enter');
    await third.page.locator('del').filter({ hasText: '25.000' }).waitFor();
    await keepPage(third.page, 'review');
    expect(await axeFindings(third.page)).toEqual([]);
    expect((await ask()).text).toContain('25.000');
    const publish = third.page.getByRole('button', { name: 'Duyệt và đăng' });
    await third.page.locator('input[name="from"]').fill('2099-12-31');
    await publish.press('Enter');
    await third.page.getByText('Trả lời theo bản này từ ngày 31/12/2099.').waitFor();
    await third.page.getByRole('button', { name: 'Thôi' }).press('Enter');
    await third.page.locator('input[name="from"]').fill('');
    await publish.press('Enter');
    await third.page.getByText('Có hiệu lực ngay bây giờ.').waitFor();
    await third.page.getByRole('button', { name: 'Đồng ý' }).press('Enter');
    await third.page.getByText('Đã đăng. Người dân').waitFor();
    const answer = await ask();
    expect(answer.text).toContain('40.000');
    const { versionId } = await readDraft(resources, id);
    expect(answer.citations.map((each) => each.versionId)).toContain(versionId);

    await third.page.goto(`${opened.url}/console/desk/entries/${turtle}/versions`);
    await keepPage(third.page, 'versions');
    expect(await axeFindings(third.page)).toEqual([]);
    await third.page.getByRole('link', { name: 'So với bản trước' }).first().press('Enter');
    await third.page.locator('ins').filter({ hasText: '40.000' }).waitFor();
    await keepPage(third.page, 'compare');
    for (const { trouble } of [first, third]) expect(trouble).toEqual(noTrouble);
  });

  test('adds and moves rows by the keyboard without leaving the page, and shows each channel', async () => {
    const opened = await open({ staff: [editor] });
    const { resources, begin } = openDesk(opened.db);
    await importInvented(resources);
    const id = await begin(turtle, { papers: [{ name: 'Tờ khai' }] });
    const { page, trouble } = await opened.enter(editor, `/desk/drafts/${id}`);
    await page.getByRole('button', { name: 'Thêm giấy tờ' }).press('Enter');
    const added = page.getByRole('group', { name: 'Giấy tờ 2' });
    await added.getByLabel('Tên giấy tờ').fill('Ảnh con rùa');
    await added.getByRole('button', { name: 'Đưa Giấy tờ 2 lên' }).press('Enter');
    const moved = page.getByRole('group', { name: 'Giấy tờ 1', exact: true });
    await expect.poll(async () => await moved.getByLabel('Tên giấy tờ').inputValue()).toBe('Ảnh con rùa');
    const { papers } = (await readDraft(resources, id)).content;
    expect(papers).toMatchObject([{ name: 'Ảnh con rùa' }, { name: 'Tờ khai' }]);
    await page.getByRole('link', { name: 'Xem như người dân' }).press('Enter');
    await page.getByLabel('Người dân hỏi về').selectOption('papers');
    await page.getByRole('button', { name: 'Xem', exact: true }).press('Enter');
    await page.getByText('Ảnh con rùa').first().waitFor();
    await keepPage(page, 'preview');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Mở trang như người dân thấy' }).press('Enter');
    await page.getByText('Ảnh con rùa').first().waitFor();
    await keepPage(page, 'preview-web');
    expect(trouble).toEqual(noTrouble);
  });

  test('is sent by a few keys from its top, however many fields it has', async () => {
    const opened = await open({ staff: [editor], verbs });
    const { resources, begin } = openDesk(opened.db);
    await importInvented(resources);
    const id = await begin(turtle, { plainName: 'Nuôi rùa nhà' });
    const { page } = await opened.enter(editor, `/desk/drafts/${id}`);
    await page.keyboard.press('g');
    await page.keyboard.press('Tab');
    await page.locator(':focus').filter({ hasText: 'Gửi duyệt' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Đã gửi duyệt').waitFor();
  });

  test('shows hostile words of a file as words, in every field and on every channel', async () => {
    const opened = await open({ staff: [editor, approver] });
    const { resources } = openDesk(opened.db);
    const attacks = renderAttacks();
    let place = 0;
    const next = () => attacks[place++ % attacks.length] ?? '';
    const content: DraftContent = {
      ...{ code: '9.666666', name: next(), plainName: next(), field: next(), aliases: [next(), next()] },
      agencies: { receives: [next()], decides: [next()], note: next(), counter: next() },
      asks: [{ id: 'hoi', question: next() }],
      cases: [1, 2].map((each) => ({
        id: `ca-${each}`,
        name: next(),
        of: 'hoi',
        said: [next()],
        note: next(),
      })),
      methods: [
        {
          channel: 'counter',
          limits: [{ quantity: null, unit: 'day', note: next() }],
          fees: [{ note: next() }],
        },
      ],
      papers: [1, 2, 3].map(() => ({ name: next(), when: next(), heldBy: next(), form: { name: next() } })),
      ...{ conditions: [next(), next()], results: [next()], paperNotes: [next()] },
      legalBasis: [{ number: next(), title: next() }],
      sections: { overview: next(), steps: next() },
      source: { decision: next() },
    };
    const { id } = await startDraft(resources, editor, {
      ...{ kind: 'procedure', entryId: null, content },
      uncertain: [{ path: 'papers.0.name', why: next() }],
      from: { kind: 'import', file: next(), format: 'docx' },
    });
    const { page, trouble } = await opened.enter(editor, `/desk/drafts/${id}`, phone);
    await keepPage(page, 'editor-hostile');
    for (const path of [
      ...[`/desk/drafts/${id}/review`, '/desk/drafts'],
      ...['overview', 'papers', 'fee'].flatMap((aspect) => [
        `/desk/drafts/${id}/preview?aspect=${aspect}`,
        `/desk/drafts/${id}/preview/web?aspect=${aspect}`,
      ]),
    ]) {
      await page.goto(`${opened.url}/console${path}`);
    }
    expect(trouble).toEqual(noTrouble);
  });
});

async function askApi(url: string): Promise<{ text: string; citations: { versionId: string }[] }> {
  const response = await fetch(`${url}/api/v1/questions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question: asked }),
  });
  expect(response.status).toBe(200);
  // The API's own schema is checked elsewhere.
  return (await response.json()) as { text: string; citations: { versionId: string }[] };
}
