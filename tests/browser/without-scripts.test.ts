import { expect, test } from 'vitest';
import { describeInBrowser, noTrouble, phone } from '#tests/support/browser.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { knownConversation } from '#tests/support/scripted-verbs.ts';

const script = (question: string) =>
  question === 'khai sinh' ? answers.askedBackAnswer() : answers.checklistAnswer();

describeInBrowser('a browser that runs no scripts', (open) => {
  test('holds a whole conversation', async () => {
    const { page, verbs, trouble, close } = await open({
      script,
      size: { ...phone, javaScriptEnabled: false },
    });

    await page.locator('#question').fill('khai sinh');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByRole('button', { name: /bé mới sinh/ }).click();
    await page.getByRole('checkbox').first().check();
    await page.getByText('Nguồn (2)').click();
    await expect.poll(() => page.locator('.sources li').first().isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Lệ phí bao nhiêu?' }).click();

    await expect.poll(() => page.locator('.question').innerText()).toContain('Lệ phí bao nhiêu?');
    expect(verbs.asked.map(({ question, conversationId }) => [question, conversationId])).toEqual([
      ['khai sinh', undefined],
      ['1.001193', knownConversation],
      ['fee', knownConversation],
    ]);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('is told when nothing was asked, and shown nothing that needs scripts', async () => {
    const { page, close } = await open({ script, size: { javaScriptEnabled: false } });

    await page.getByRole('button', { name: 'Gửi' }).click();

    await expect.poll(() => page.getByText('Xin gõ câu hỏi trước khi bấm «Gửi».').isVisible()).toBe(true);
    await page.locator('#question').fill('giấy tờ');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await expect.poll(() => page.getByText('In danh sách này').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Hỏi chuyện khác' }).click();
    await expect.poll(() => page.locator('.turn').count()).toBe(0);
    await close();
  });
});
