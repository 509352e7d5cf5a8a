import { expect, test } from 'vitest';
import { describeInBrowser, noTrouble, settled } from '#tests/support/browser.ts';
import * as answers from '#tests/support/scripted-answers.ts';

const script = (question: string) =>
  question === 'khai sinh' ? answers.askedBackAnswer() : answers.checklistAnswer();

describeInBrowser('with the keyboard alone', (open) => {
  test('a citizen reaches the box, asks, chooses and ticks', async () => {
    const { page, verbs, trouble, close } = await open({ script });
    const { keyboard } = page;
    await keyboard.press('Tab');
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Đến ô nhập câu hỏi');
    await keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('question');

    await keyboard.type('khai sinh');
    await keyboard.press('Enter');
    await settled(page);

    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => page.locator(':focus').innerText()).toContain('yếu tố nước ngoài');
    await keyboard.press('Enter');
    await page.locator('.turn:nth-child(2) .checklist').waitFor();
    expect(verbs.asked.at(-1)?.question).toBe('1.001022');

    // The focus stands on the new turn: one Tab on it can be read aloud, two on is its first paper.
    await expect.poll(() => page.locator('.turn:nth-child(2):focus').count()).toBe(1);
    await keyboard.press('Tab');
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Đọc to');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await expect.poll(() => page.getByRole('checkbox').first().isChecked()).toBe(true);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('Shift and Enter start a new line, Enter sends', async () => {
    const { page, verbs, close } = await open({ script });

    await page.locator('#question').pressSequentially('một');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('hai');
    const box = await page.locator('#question').boundingBox();
    await page.keyboard.press('Enter');
    await settled(page);

    expect(box?.height).toBeGreaterThan(60);
    expect(verbs.asked).toMatchObject([{ question: 'một\nhai' }]);
    await close();
  });

  test('always sees where it is', async () => {
    const { page, close } = await open({ script });
    const stops = new Set<string>();

    for (let stop = 0; stop < 14; stop += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return null;
        const around = at.closest('.field') ?? at;
        const style = getComputedStyle(around);
        const shown = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
        return { name: at.textContent || at.id, shown };
      });
      if (!seen) continue;
      stops.add(seen.name);
      expect(seen).toMatchObject({ shown: true });
    }

    expect(stops.size).toBeGreaterThan(9);
    await close();
  });
});
