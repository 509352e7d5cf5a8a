import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Fault } from '#src/fault.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { ask, describeInBrowser, desk, phone } from '#tests/support/browser.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { smallTargets } from '#tests/support/small-targets.ts';
import { openWidget, wardPage } from '#tests/support/widget-host.ts';

function script(question: string) {
  if (question.includes('cháy')) return answers.emergencyAnswer();
  if (question.includes('dài')) return answers.longAnswer();
  if (question.includes('nào')) return answers.askedBackAnswer();
  if (question.includes('hỏng')) throw new Fault('unavailable', 'down');
  return answers.checklistAnswer();
}

async function everything(page: Page): Promise<void> {
  for (const question of ['giấy tờ', 'cái nào', 'nhà cháy', 'dài', 'hỏng']) await ask(page, question);
  for (const fold of await page.locator('summary').all()) await fold.click();
}

/** What a host may do to everything on its page, by accident or in earnest. */
const rude = `<style>
  html { font-size: 30px !important; line-height: 3; letter-spacing: 0.5em; zoom: 1 }
  * { all: revert; color: red !important; font: 40px/3 serif !important; box-sizing: content-box !important }
  motcua-widget { display: none !important; opacity: 0.1; transform: rotate(20deg); position: relative; z-index: -1 }
  body { transform: translateX(40px) rotate(2deg); filter: grayscale(1); contain: layout }
  dialog, button, form, p, h2, ul, li { display: none !important; background: red !important }
  :root { --paper: red; --ink: red; --leaf: red; --rem: 90px }
</style>`;

describeInBrowser('the look of the widget', (open) => {
  test.each([
    ['light', 'phone', { ...phone, colorScheme: 'light' as const }],
    ['dark', 'phone', { ...phone, colorScheme: 'dark' as const }],
    ['light', 'desk', { ...desk, colorScheme: 'light' as const }],
    ['dark', 'desk', { ...desk, colorScheme: 'dark' as const }],
  ])('leaves axe nothing to find, %s on a %s', async (_, __, size) => {
    const { page, close } = await open({ script, host: wardPage({ strict: false }), size });

    // Our own only: what stands outside landmarks is the host's to arrange.
    expect(await axeFindings(page, ['motcua-widget'])).toEqual([]);
    await openWidget(page);
    expect(await axeFindings(page, ['motcua-widget'])).toEqual([]);
    await everything(page);
    expect(await axeFindings(page, ['motcua-widget'])).toEqual([]);
    await close();
  });

  test("is its own, whatever the host's style says", async () => {
    const measure = async (head: string) => {
      const { page, close } = await open({ script, host: wardPage({ head, strict: false }), size: desk });
      await openWidget(page);
      await ask(page, 'giấy tờ');
      const seen = await page.evaluate(() => {
        const shadow = document.querySelector('motcua-widget')?.shadowRoot;
        return [...(shadow?.querySelectorAll('.motcua *') ?? [])].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const { color, backgroundColor, font, letterSpacing, opacity } = getComputedStyle(element);
          return [element.tagName, x, y, width, height, color, backgroundColor, font, letterSpacing, opacity];
        });
      });
      await close();
      return seen;
    };

    const polite = await measure('');
    expect(polite.length).toBeGreaterThan(100);
    expect(await measure(rude)).toEqual(polite);
  });

  test('lies as high as the host wants it', async () => {
    const head = '<style>:root { --motcua-z-index: 7 }</style>';
    const { page, close } = await open({ script, host: wardPage({ head, strict: false }) });

    expect(await page.locator('.launcher').evaluate((element) => getComputedStyle(element).zIndex)).toBe('7');
    await close();
  });

  test.each([
    ['320 pixels wide, as at 400 %', { viewport: { width: 320, height: 256 } }, 16],
    ['a small phone', { viewport: { width: 320, height: 640 } }, 16],
    ['letters twice as large on a phone', phone, 32],
    ['letters twice as large on a desk', desk, 32],
  ])('needs no scrolling sideways: %s', async (_, size, letters) => {
    const { page, close } = await open({ script, host: wardPage({ strict: false }), size });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: letters } });
    await page.reload();
    await openWidget(page);
    expect(await page.locator('.motcua').evaluate((shell) => getComputedStyle(shell).fontSize)).toBe(
      `${letters * 1.0625}px`,
    );

    await everything(page);

    const cut = await page.locator('dialog').evaluate((dialog) => {
      const edge = dialog.getBoundingClientRect().right + 1;
      return [...dialog.querySelectorAll('*')]
        .filter((element) => !element.closest('.unseen, .icon') && element.getClientRects().length > 0)
        .filter((element) => element.getBoundingClientRect().right > edge)
        .map((element) => element.outerHTML.slice(0, 100));
    });
    expect(cut).toEqual([]);
    await close();
  });

  test('has nothing to press that is smaller than a fingertip', async () => {
    const { page, close } = await open({ script, host: wardPage(), size: phone });
    await openWidget(page);
    await everything(page);

    const small = await page
      .locator('dialog')
      .evaluate(smallTargets, 'button, summary, label.paper, textarea, .tool, .link a, .phone');

    expect(small).toEqual([]);
    await close();
  });

  test('moves nothing where less motion is wanted', async () => {
    const { page, close } = await open({ script, host: wardPage() });
    await openWidget(page);
    await ask(page, 'giấy tờ');

    const moving = await page
      .locator('.motcua')
      .evaluate((shell) => shell.getAnimations({ subtree: true }).length);

    expect(moving).toBe(0);
    await close();
  });

  test('turns from a corner to the whole screen when the window becomes a phone', async () => {
    const { page, close } = await open({ script, host: wardPage() });
    await openWidget(page);
    await page.setViewportSize({ width: 360, height: 740 });

    await expect.poll(() => page.locator('dialog:modal').count()).toBe(1);
    await expect
      .poll(() => page.locator('dialog').boundingBox())
      .toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
    await close();
  });

  test('stays off paper', async () => {
    const { page, close } = await open({ script, host: wardPage() });
    await page.emulateMedia({ media: 'print' });

    await expect.poll(() => page.locator('.launcher').isVisible()).toBe(false);
    await close();
  });
});
