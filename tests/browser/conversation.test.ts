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
      expect(await page.getByText('Trợ lý tự động', { exact: true }).isVisible()).toBe(true);
      expect(await page.locator('.example').count()).toBe(6);

      await ask(page, 'lam khai sinh cho con');
      const choices = page.locator('.turn').first().locator('.choice');
      expect(await choices.count()).toBe(3);

      await choices.first().click();
      await page.locator('.turn:nth-child(2) .checklist').waitFor();
      expect(await page.locator('.turn:nth-child(2) .question').innerText()).toContain('bé mới sinh');

      await page.getByRole('checkbox').first().check();
      expect(await page.locator('[data-ready]').innerText()).toBe('Đã chuẩn bị 1/3');
      expect(await page.getByText('Không cần nộp', { exact: true }).isVisible()).toBe(true);
      expect(await page.locator('.sources li').first().isVisible()).toBe(false);
      await page.locator('.sources summary').click();
      expect(await page.locator('.sources li').first().isVisible()).toBe(true);

      await ask(page, 'thế lệ phí bao nhiêu?');
      expect(await page.locator('.turn:last-child').innerText()).toContain('135.000 đ');
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
    const question = await page.locator('.turn:last-child .question').boundingBox();
    const lead = await page.locator('.turn:last-child .lead').boundingBox();
    const box = await page.locator('.field').boundingBox();
    const banner = size === phone ? await page.locator('.badge').boundingBox() : null;
    expect(question?.y).toBeGreaterThan(banner ? banner.y + banner.height : 0);
    expect(lead?.y).toBeLessThan(height / 2);
    expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThan(height);
    await close();
  });

  test('keeps on a desk the cursor in the box, and on a phone the keyboard out of the way', async () => {
    const focused = 'document.activeElement?.id';
    const onDesk = await open({ script, size: desk });
    await onDesk.page.locator('.example').first().click();
    await settled(onDesk.page);
    expect(await onDesk.page.evaluate(focused)).toBe('question');
    await onDesk.close();

    const onPhone = await open({ script, size: phone });
    await onPhone.page.locator('.example').first().tap();
    await settled(onPhone.page);
    expect(await onPhone.page.evaluate(focused)).not.toBe('question');
    await onPhone.close();
  });

  test('survives a reload with its papers ticked, and ends when one starts over', async () => {
    const { page, verbs, close } = await open({ script });
    await ask(page, 'cần giấy tờ gì?');
    await page.getByRole('checkbox').nth(1).check();

    await page.reload();
    await settled(page);
    expect(await page.getByRole('checkbox').nth(1).isChecked()).toBe(true);
    expect(await page.locator('[data-ready]').innerText()).toBe('Đã chuẩn bị 1/3');
    await ask(page, 'còn lệ phí?');
    const [before, after] = verbs.asked.map(({ conversationId }) => conversationId);
    expect(after).toBe(before);

    await page.getByText('Hỏi chuyện khác').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('.turn').count()).toBe(0);
    await ask(page, 'lệ phí');
    expect(verbs.asked.at(-1)?.conversationId).not.toBe(before);
    await close();
  });

  test('makes an emergency one tap away', async () => {
    const { page, close } = await open({ script, size: phone });

    await ask(page, 'nhà hàng xóm cháy');

    const call = page.getByRole('link', { name: /114/ });
    expect(await call.getAttribute('href')).toBe('tel:114');
    expect((await call.boundingBox())?.height).toBeGreaterThan(60);
    await close();
  });

  test('is held in English where the page is', async () => {
    const { page, verbs, close } = await open({ script, path: '/?lang=en' });

    await page.locator('.example').first().click();
    await settled(page);

    expect(verbs.asked).toMatchObject([{ language: 'en' }]);
    expect(await page.getByText('Sources (2)').isVisible()).toBe(true);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await close();
  });

  test('opens on paper what is folded on the screen', async () => {
    const { page, close } = await open({ script });
    await ask(page, 'cần giấy tờ gì?');
    const unfolded = () => page.locator('details[open]').count();

    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await unfolded()).toBe(2);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await unfolded()).toBe(0);

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.composer').isVisible()).toBe(false);
    expect(await page.locator('.checklist').isVisible()).toBe(true);
    await close();
  });
});
