import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, noTrouble } from '#tests/support/browser.ts';
import { inventedChecklist, longChecklist } from '#tests/support/invented-checklists.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';

const script = () => shortAnswer();
const whole = '/giay-to/9.000001/bi-mat.di-lai-kho';

/** What a printer would get: how many sheets, and how large each is, in points. */
async function printed(page: Page): Promise<{ sheets: number; size: readonly number[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf);
  return {
    sheets: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    size: [Number(box?.[1]), Number(box?.[2])].map(Math.round),
  };
}

const a5 = [420, 595];

describeInBrowser('a checklist on paper', (open) => {
  test.each([
    ['a usual list', () => inventedChecklist(), 1],
    ['a list of eight papers', () => longChecklist(8), 1],
    ['the longest list', () => longChecklist(25), 2],
  ])('is A5, on few sheets: %s', async (_, checklist, sheets) => {
    const { page, url, verbs, trouble, close } = await open({ script });
    verbs.list = () => ({ kind: 'found', checklist: checklist() });
    await page.goto(`${url}${whole}`);

    expect(await printed(page)).toEqual({ sheets, size: a5 });
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('shows boxes, the code, the centre and the day, and nothing that is pressed', async () => {
    const { page, close } = await open({ script, path: whole });
    await page.emulateMedia({ media: 'print' });

    await expect.poll(() => page.getByText('In ngày 02/11/2026 ·').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.paper-centre').innerText()).toContain('Tổng đài 1900 0000');
    await expect.poll(() => page.locator('.qr').isVisible()).toBe(true);
    for (const gone of ['.banner', '.list-tools', '.reading', '.chip-change', '.sources', '.as-of'])
      await expect.poll(() => page.locator(gone).first().isVisible()).toBe(false);
    const colours = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector('.paper-name') ?? document.body).color,
    ]);
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await close();
  });

  test('is black on white from a dark screen too', async () => {
    const { page, close } = await open({ script, path: whole, size: { colorScheme: 'dark' } });
    await page.emulateMedia({ media: 'print' });

    const colour = await page.evaluate('getComputedStyle(document.querySelector(".warning p")).color');
    expect(colour).toBe('rgb(0, 0, 0)');
    await close();
  });

  test('prints of lists by case the one that is open', async () => {
    const { page, url, verbs, close } = await open({ script });
    const undecided = ['Nhà ở nông thôn', 'Nhà ở đô thị'].map((title) => ({
      title,
      items: [{ text: `Đơn cho: ${title}`, hand: 'submit' as const, details: [] }],
    }));
    verbs.list = () => ({ kind: 'found', checklist: inventedChecklist({ bring: [], undecided }) });
    await page.goto(`${url}${whole}`);
    await page.getByText('Nhà ở đô thị').first().click();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));

    await expect.poll(() => page.getByText('Đơn cho: Nhà ở đô thị').isVisible()).toBe(true);
    await expect.poll(() => page.getByText('Đơn cho: Nhà ở nông thôn').isVisible()).toBe(false);
    await expect.poll(() => page.getByText('Chỉ in trường hợp đang mở').isVisible()).toBe(true);
    await close();
  });

  test('is printed from the chat by one press', async () => {
    const { page, url, close } = await open({ script });
    await page.addInitScript(() => {
      window.print = () => Reflect.set(window, 'printed', true);
    });
    await page.goto(`${url}${whole}#in`);

    await page.waitForFunction('window.printed === true');
    await close();
  });
});
