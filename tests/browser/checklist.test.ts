import { expect, test } from 'vitest';
import { createCardShelf } from '#src/web/card/card-shelf.ts';
import { createResvgPainter } from '#src/web/card/resvg-painter.node.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { describeInBrowser, desk, noTrouble, phone } from '#tests/support/browser.ts';
import { longChecklist } from '#tests/support/invented-checklists.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';

const script = () => shortAnswer();
const asking = '/giay-to/9.000001';
const whole = '/giay-to/9.000001/bi-mat.di-lai-kho';

describeInBrowser("a checklist's page", (open) => {
  test('leads from the question to the whole list, and back, without any scripts', async () => {
    const { page, trouble, close } = await open({
      script,
      path: asking,
      size: { ...phone, javaScriptEnabled: false },
    });

    await page.getByRole('link', { name: 'Thẻ bị mất' }).click();
    await page.getByRole('link', { name: 'Người cao tuổi đi lại khó' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(whole);
    await page.getByRole('checkbox').first().check();
    await page.getByText('Nguồn (2)').click();
    await expect.poll(() => page.getByText('Quyết định 00/QĐ-MAU').first().isVisible()).toBe(true);
    for (const name of ['In khổ A5', 'Gửi cho người khác', 'Đọc to', 'Chữ to'])
      await expect.poll(() => page.getByRole('button', { name }).isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Đổi: Thẻ bị mất' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(asking);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('keeps ticks and the size of letters in this browser, and nowhere else', async () => {
    const { page, trouble, close } = await open({ script, path: whole, size: phone });

    await page.getByRole('checkbox').nth(1).check();
    await page.getByRole('button', { name: 'Chữ rất to' }).click();
    await page.reload();
    await expect.poll(() => page.getByRole('checkbox').nth(1).isChecked()).toBe(true);
    await expect.poll(() => page.getByText('Đã chuẩn bị 1/3').isVisible()).toBe(true);
    await expect
      .poll(() => page.getByRole('button', { name: 'Chữ rất to' }).getAttribute('aria-pressed'))
      .toBe('true');
    expect(
      await page.evaluate('parseFloat(getComputedStyle(document.documentElement).fontSize)'),
    ).toBeGreaterThan(24);
    expect(await page.context().cookies()).toEqual([]);
    await page.getByRole('button', { name: 'Bỏ hết dấu tích' }).click();
    await page.reload();
    await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('sends its own link: by the device, else by copying, else to be copied', async () => {
    const { page, url, close } = await open({ script, path: whole });
    const share = page.getByRole('button', { name: 'Gửi cho người khác' });

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await share.click();
    await page.getByText('Đã chép đường dẫn').waitFor();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(`${url}${whole}`);

    await page.evaluate(() => {
      navigator.clipboard.writeText = async () => await Promise.reject(new Error('forbidden'));
    });
    await share.click();
    await expect.poll(() => page.getByLabel('Xin chép đường dẫn này').inputValue()).toBe(`${url}${whole}`);

    await page.evaluate(() => {
      Reflect.set(navigator, 'share', async (what: unknown) => {
        Reflect.set(window, 'shared', what);
      });
    });
    await share.click();
    await expect.poll(() => page.evaluate('window.shared.url')).toBe(`${url}${whole}`);
    await close();
  });

  test('gives its picture as a file', async () => {
    const cards = createCardShelf(createResvgPainter());
    const { page, close } = await open({ script, path: whole, resources: { cards } });

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải ảnh' }).click(),
    ]);

    expect(download.suggestedFilename()).toBe('giay-to-9.000001.png');
    await close();
  });

  test.each([
    ['light', 'phone', { ...phone, colorScheme: 'light' as const }],
    ['dark', 'phone', { ...phone, colorScheme: 'dark' as const }],
    ['dark', 'desk', { ...desk, colorScheme: 'dark' as const }],
  ])('has nothing for axe to find, %s on a %s', async (_, __, size) => {
    const { page, url, close } = await open({ script, path: asking, size });

    for (const path of [asking, whole, '/giay-to/9.000001/la', '/giay-to/9.999999', `${whole}?lang=en`]) {
      await page.goto(`${url}${path}`);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      expect(await axeFindings(page)).toEqual([]);
    }
    await close();
  });

  test.each(['1', '2', '3'])('needs no scrolling sideways on a phone, letters %s', async (letters) => {
    const { page, url, verbs, close } = await open({
      script,
      path: asking,
      size: { viewport: { width: 320, height: 600 } },
    });
    verbs.list = () => ({ kind: 'found', checklist: longChecklist() });
    await page.evaluate((size) => localStorage.setItem('motcua.letters', size), letters);
    await page.goto(`${url}${whole}`);

    const [wide, room] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(wide).toBeLessThanOrEqual(room);
    await close();
  });

  test('has nothing to press that is smaller than a fingertip', async () => {
    const { page, url, close } = await open({ script, path: asking, size: phone });

    for (const path of [asking, whole]) {
      await page.goto(`${url}${path}`);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('main button, main summary, label.paper, .option, .chip-change, .tool')]
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
          .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}x${box.height}`),
      );
      expect(small).toEqual([]);
    }
    await close();
  });
});
