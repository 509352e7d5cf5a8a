import { expect, test } from 'vitest';
import { axeFindings } from '#tests/support/axe.ts';
import { ask, describeInBrowser, desk, noTrouble, phone } from '#tests/support/browser.ts';
import { checklistAnswer } from '#tests/support/scripted-answers.ts';
import { openWidget } from '#tests/support/widget-host.ts';

const script = () => checklistAnswer();
const pages = ['/nhung', '/nhung/trang-mau', '/api/reference'];

describeInBrowser('the pages for those who build on us', (open) => {
  test.each([
    ['dark', 'phone', { ...phone, colorScheme: 'dark' as const }],
    ['light', 'desk', { ...desk, colorScheme: 'light' as const }],
  ])('leave axe nothing to find and load nothing from elsewhere, %s on a %s', async (_, __, size) => {
    const { page, url, trouble, close } = await open({ script, size });

    for (const path of pages) {
      await page.goto(`${url}${path}`);
      expect({ path, found: await axeFindings(page) }).toEqual({ path, found: [] });
    }

    // axe itself makes a policy of Trusted Types, which ours does not allow.
    expect({ ...trouble, errors: [], violations: [] }).toEqual(noTrouble);
    await close();
  });

  test('leave axe nothing to find in English', async () => {
    const { page, url, close } = await open({ script });

    for (const path of pages) {
      await page.goto(`${url}${path}?lang=en`);
      expect({ path, found: await axeFindings(page) }).toEqual({ path, found: [] });
    }
    await close();
  });

  test.each(pages)('need no scrolling sideways, 320 pixels wide: %s', async (path) => {
    const { page, trouble, close } = await open({
      script,
      path,
      size: { viewport: { width: 320, height: 640 } },
    });

    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test.each(['/nhung', '/nhung/trang-mau'])(
    'carry the widget, alive under our own policy: %s',
    async (path) => {
      const { page, trouble, close } = await open({ script, path, size: phone });

      await openWidget(page);
      await ask(page, 'cần giấy tờ gì');
      await page.getByRole('checkbox').first().check();

      await expect.poll(() => page.locator('[data-ready]').innerText()).toBe('Đã chuẩn bị 1/3');
      expect(trouble).toEqual(noTrouble);
      await close();
    },
  );

  test('lead from the contents of the reference to the operation', async () => {
    const { page, close } = await open({ script, path: '/api/reference' });

    await page.getByRole('link', { name: 'POST /questions' }).click();

    await expect.poll(() => page.locator(':target h3').innerText()).toContain('/api/v1/questions');
    await close();
  });
});
