import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Fault } from '#src/fault.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { ask, describeInBrowser, desk, phone } from '#tests/support/browser.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { smallTargets } from '#tests/support/small-targets.ts';

function script(question: string) {
  if (question.includes('cháy')) return answers.emergencyAnswer();
  if (question.includes('dài')) return answers.longAnswer();
  if (question.includes('nào')) return answers.askedBackAnswer();
  if (question.includes('hai')) return answers.twoPartAnswer();
  if (question.includes('hỏng')) throw new Fault('unavailable', 'down');
  return answers.checklistAnswer();
}

async function everything(page: Page): Promise<void> {
  for (const question of ['giấy tờ', 'cái nào', 'nhà cháy', 'hai việc', 'dài', 'hỏng'])
    await ask(page, question);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await page.getByRole('checkbox').first().check();
  // Where the page was scrolled to by then, a button may stand half below the banner.
  await page.evaluate(() => window.scrollTo(0, 0));
}

describeInBrowser('the page', (open) => {
  test.each([
    ['light', 'phone', { ...phone, colorScheme: 'light' as const }],
    ['dark', 'phone', { ...phone, colorScheme: 'dark' as const }],
    ['light', 'desk', { ...desk, colorScheme: 'light' as const }],
    ['dark', 'desk', { ...desk, colorScheme: 'dark' as const }],
  ])('has nothing for axe to find, %s on a %s', async (_, __, size) => {
    const { page, close } = await open({ script, size });

    expect(await axeFindings(page)).toEqual([]);
    await everything(page);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  test('has nothing for axe to find in English, nor where there is nothing', async () => {
    const { page, url, close } = await open({ script, path: '/?lang=en' });

    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${url}/khong-co`);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  test.each([
    ['320 pixels wide, as at 400 %', { viewport: { width: 320, height: 256 } }, 16],
    ['with the browser set to letters twice as large on a phone', phone, 32],
    ['with the browser set to letters twice as large on a desk', desk, 32],
  ])('needs no scrolling sideways: %s', async (_, size, letters) => {
    const { page, close } = await open({ script, size });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: letters } });
    expect(await page.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe(
      `${letters * 1.0625}px`,
    );

    await everything(page);

    const { wide, room, cut } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      room: document.documentElement.clientWidth,
      cut: [...document.querySelectorAll('main *, .banner > *')]
        .filter((element) => !element.closest('.unseen, .icon') && element.getClientRects().length > 0)
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 100)),
    }));
    expect(cut).toEqual([]);
    expect(wide).toBeLessThanOrEqual(room);
    await close();
  });

  test('leaves the text free when it is zoomed in', async () => {
    const { page, close } = await open({ script, size: { viewport: { width: 320, height: 256 } } });

    const pinned = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
        .map((element) => element.className)
        .filter((name) => name !== 'skip'),
    );

    expect(pinned).toEqual([]);
    await close();
  });

  test('has nothing to press that is smaller than a fingertip', async () => {
    const { page, close } = await open({ script, size: phone });
    await everything(page);

    // A link within a sentence is as tall as its line; a checkbox is pressed by its whole label.
    const small = await page
      .locator('html')
      .evaluate(
        smallTargets,
        'button, summary, label.paper, textarea, a:not(p a, li a):not(.skip), .link a, .phone',
      );

    expect(small).toEqual([]);
    await close();
  });

  test('moves nothing where less motion is wanted', async () => {
    const { page, close } = await open({ script });
    await ask(page, 'giấy tờ');

    const moving = await page.evaluate(() => document.getAnimations().length);

    expect(moving).toBe(0);
    expect(await page.evaluate('getComputedStyle(document.documentElement).scrollBehavior')).toBe('auto');
    await close();
  });

  test('reads in order: one first heading, and none skipped', async () => {
    const { page, close } = await open({ script });
    await everything(page);

    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => Number(heading.tagName.slice(1))),
    );

    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level - (levels[index - 1] ?? 0) <= 1)).toBe(true);
    for (const role of ['banner', 'main', 'log'] as const)
      await expect.poll(() => page.getByRole(role).count()).toBe(1);
    await close();
  });
});
