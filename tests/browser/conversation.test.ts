import { expect, test } from 'vitest';
import type { Answer } from '#src/answers/answer.ts';
import { ask, describeInBrowser, desk, noTrouble, phone, settled } from '#tests/support/browser.ts';
import * as answers from '#tests/support/scripted-answers.ts';

function script(question: string): Answer {
  if (question.includes('cháy')) return answers.emergencyAnswer();
  if (question.includes('dài')) return answers.longAnswer();
  if (question === '1.001193' || question.includes('giấy tờ')) return answers.checklistAnswer();
  if (question.includes('khai sinh')) return answers.askedBackAnswer();
  return answers.shortAnswer();
}

describeInBrowser('a conversation', (open) => {
  test.each([
    ['phone', phone],
    ['desk', desk],
  ])(
    'goes from the first visit through choices and papers to the next question, on a %s',
    async (_, size) => {
      const { page, verbs, trouble, close } = await open({ script, size });

      await page.getByRole('heading', { level: 1, name: 'Anh/chị cần làm thủ tục gì?' }).waitFor();
      await expect.poll(() => page.getByText('Trợ lý tự động', { exact: true }).isVisible()).toBe(true);
      await expect.poll(() => page.locator('.example').count()).toBe(6);

      await ask(page, 'lam khai sinh cho con');
      const choices = page.locator('.turn').first().locator('.choice');
      await expect.poll(() => choices.count()).toBe(3);

      await choices.first().click();
      await page.locator('.turn:nth-child(2) .checklist').waitFor();
      await expect
        .poll(() => page.locator('.turn:nth-child(2) .question').innerText())
        .toContain('bé mới sinh');

      await page.getByRole('checkbox').first().check();
      await expect.poll(() => page.locator('[data-ready]').innerText()).toBe('Đã chuẩn bị 1/3');
      await expect.poll(() => page.getByText('Không cần nộp', { exact: true }).isVisible()).toBe(true);
      await expect.poll(() => page.locator('.sources li').first().isVisible()).toBe(false);
      await page.locator('.sources summary').click();
      await expect.poll(() => page.locator('.sources li').first().isVisible()).toBe(true);

      await ask(page, 'thế lệ phí bao nhiêu?');
      await expect.poll(() => page.locator('.turn:last-child').innerText()).toContain('135.000 đ');
      expect(verbs.asked.map(({ question }) => question)).toEqual([
        'lam khai sinh cho con',
        '1.001193',
        'thế lệ phí bao nhiêu?',
      ]);
      expect(new Set(verbs.asked.map(({ conversationId }) => conversationId)).size).toBe(1);
      expect(trouble).toEqual(noTrouble);
      await close();
    },
  );

  test('begins with an example as well', async () => {
    const { page, verbs, close } = await open({ script, size: phone });

    await page.locator('.example').first().click();
    await settled(page);

    expect(verbs.asked).toMatchObject([{ question: 'Làm khai sinh cho con cần giấy tờ gì?' }]);
    await close();
  });

  test.each([
    ['phone', phone],
    ['desk', desk],
  ])('shows the question and the start of a long answer, and the box below it, on a %s', async (_, size) => {
    const { page, close } = await open({ script, size });

    await ask(page, 'lệ phí');
    await ask(page, 'dài');

    const { height } = page.viewportSize() ?? { height: 0 };
    const at = async (place: string) => {
      const { y, height: tall } = (await page.locator(place).boundingBox()) ?? { y: Number.NaN, height: 0 };
      return { top: y, end: y + tall };
    };
    const top = async () => (await at('.turn:last-child .question')).top;
    const banner = async () => (size === phone ? (await at('.badge')).end : 0);
    await expect.poll(async () => (await top()) > (await banner())).toBe(true);
    await expect.poll(async () => (await at('.turn:last-child .lead')).top).toBeLessThan(height / 2);
    await expect.poll(async () => (await at('.field')).end).toBeLessThan(height);
    await close();
  });

  test('keeps on a desk the cursor in the box, and on a phone the keyboard out of the way', async () => {
    const focused = 'document.activeElement?.id';
    const onDesk = await open({ script, size: desk });
    await onDesk.page.locator('.example').first().click();
    await settled(onDesk.page);
    await expect.poll(() => onDesk.page.evaluate(focused)).toBe('question');
    await onDesk.close();

    const onPhone = await open({ script, size: phone });
    await onPhone.page.locator('.example').first().tap();
    await settled(onPhone.page);
    await expect.poll(() => onPhone.page.evaluate(focused)).not.toBe('question');
    await onPhone.close();
  });

  test('survives a reload with its papers ticked, and ends when one starts over', async () => {
    const { page, verbs, close } = await open({ script });
    await ask(page, 'cần giấy tờ gì?');
    await page.getByRole('checkbox').nth(1).check();

    await page.reload();
    await settled(page);
    await expect.poll(() => page.getByRole('checkbox').nth(1).isChecked()).toBe(true);
    await expect.poll(() => page.locator('[data-ready]').innerText()).toBe('Đã chuẩn bị 1/3');
    await ask(page, 'còn lệ phí?');
    const [before, after] = verbs.asked.map(({ conversationId }) => conversationId);
    expect(after).toBe(before);

    await page.getByText('Hỏi chuyện khác').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.locator('.turn').count()).toBe(0);
    await ask(page, 'lệ phí');
    expect(verbs.asked.at(-1)?.conversationId).not.toBe(before);
    await close();
  });

  test('makes an emergency one tap away', async () => {
    const { page, close } = await open({ script, size: phone });

    await ask(page, 'nhà hàng xóm cháy');

    const call = page.getByRole('link', { name: /114/ });
    await expect.poll(() => call.getAttribute('href')).toBe('tel:114');
    expect((await call.boundingBox())?.height).toBeGreaterThan(60);
    await close();
  });

  test('is held in English where the page is', async () => {
    const { page, verbs, close } = await open({ script, path: '/?lang=en' });

    await page.locator('.example').first().click();
    await settled(page);

    expect(verbs.asked).toMatchObject([{ language: 'en' }]);
    await expect.poll(() => page.getByText('Sources (2)').isVisible()).toBe(true);
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await close();
  });

  test('opens on paper what is folded on the screen', async () => {
    const { page, close } = await open({ script });
    await ask(page, 'cần giấy tờ gì?');
    const unfolded = () => page.locator('details[open]').count();

    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => unfolded()).toBe(2);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => unfolded()).toBe(0);

    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.composer').isVisible()).toBe(false);
    await expect.poll(() => page.locator('.checklist').isVisible()).toBe(true);
    await close();
  });
});
