import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '#tests/support/axe.ts';
import { type Chat, describeInBrowser, desk, noTrouble, phone } from '#tests/support/browser.ts';
import { catalogueOf } from '#tests/support/invented-catalogue.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';

const script = () => shortAnswer();
const path = '/quay';

/** The view, with a catalogue behind it; what was searched for is kept. */
async function withCatalogue(
  opening: Promise<Chat>,
): Promise<Chat & { readonly searched: readonly string[] }> {
  const chat = await opening;
  const searched: string[] = [];
  chat.verbs.findProcedures = async (_, { q, limit }) => {
    searched.push(q);
    return catalogueOf(q, limit);
  };
  return { ...chat, searched };
}

async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await page.getByText('Có 3 thủ tục').waitFor();
}

describeInBrowser("the clerk's view", (open) => {
  test('is used with the keyboard alone, from the first letter to the whole list and back', async () => {
    const { page, searched, trouble, close } = await withCatalogue(open({ script, path }));
    const heading = (name: string) => page.getByRole('heading', { name });

    await type(page, 'mat the');
    await page.keyboard.press('Enter');
    await heading('Vì sao anh/chị làm lại thẻ?').waitFor();
    await page.keyboard.press('1');
    await heading('Người làm thẻ có tự đến được không?').waitFor();
    await page.keyboard.press('2');
    await page.getByText('Gọi trước để hẹn cán bộ đến nhà.').waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?q=mat+the&ma=9.000001&th=bi-mat.di-lai-kho');

    await page.keyboard.press('Backspace');
    await heading('Người làm thẻ có tự đến được không?').waitFor();
    await page.keyboard.press('Escape');
    await heading('Vì sao anh/chị làm lại thẻ?').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Chọn một thủ tục để xem giấy tờ.').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('quay-q');
    // The words stand selected: the next citizen's replace them.
    await page.keyboard.type('zz');
    await page.getByText('Không thấy thủ tục nào cho «zz»').waitFor();
    await expect.poll(() => page.locator('.found-line').count()).toBe(0);
    expect(searched.filter((q) => q === 'mat the')).toHaveLength(1);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('walks over the results with arrows, and returns to the input from anywhere', async () => {
    const { page, close } = await withCatalogue(open({ script, path }));
    const focused = async () =>
      await page.evaluate('document.activeElement.dataset.found ?? document.activeElement.id');

    await type(page, 'the');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused()).toBe('9.000002');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused()).toBe('quay-q');
    await page.keyboard.press('Enter');
    await page.locator('.quay-list').waitFor();
    for (const key of ['/', 'F2']) {
      await page.locator('[data-panel]').focus();
      await page.keyboard.press(key);
      await expect.poll(() => focused()).toBe('quay-q');
    }
    await expect.poll(() => page.locator('#quay-q').inputValue()).toBe('the');
    await close();
  });

  test('shows its keys, and types them where somebody types', async () => {
    const { page, close } = await withCatalogue(open({ script, path }));

    await page.keyboard.type('1?/');
    await expect.poll(() => page.locator('#quay-q').inputValue()).toBe('1?/');
    await page.locator('[data-panel]').focus();
    await page.keyboard.press('?');
    await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(false);
    await close();
  });

  test('asks once for a pause, not for each letter, and never shows an older answer', async () => {
    const { page, verbs, close } = await withCatalogue(open({ script, path }));
    const asked: string[] = [];
    let late: (() => void) | undefined;
    verbs.findProcedures = async (_, { q, limit }) => {
      asked.push(q);
      if (q === 'the') await new Promise<void>((go) => (late = go));
      return catalogueOf(q === 'the' ? q : 'zz', limit);
    };

    await page.keyboard.type('the');
    await expect.poll(() => asked).toEqual(['the']);
    await page.keyboard.type(' mau');
    await page.getByText('Không thấy thủ tục nào cho «the mau»').waitFor();
    late?.();
    await expect.poll(() => page.locator('.found-line').count()).toBe(0);
    expect(asked).toEqual(['the', 'the mau']);
    await close();
  });

  test('says what is wrong, keeps what is there, and tries again by Enter or by itself', async () => {
    const { page, close } = await withCatalogue(open({ script, path }));
    await type(page, 'the');
    await page.route('**/api/v1/procedures**', async (route) => await route.abort(), { times: 1 });
    await page.keyboard.type(' mau');
    await page.getByText('Chưa tìm được.').waitFor();
    await expect.poll(() => page.locator('.found-line').count()).toBe(3);

    const wait = { status: 429, headers: { 'Retry-After': '4' }, body: '' };
    await page.route('**/quay/danh-sach/**', async (route) => await route.fulfill(wait), { times: 1 });
    await page.keyboard.press('Enter');
    await page.getByText(/máy tự thử lại sau [1-4] giây/).waitFor();
    await page.getByRole('heading', { name: 'Vì sao anh/chị làm lại thẻ?' }).waitFor();
    await close();
  });

  test('moves nothing while one types', async () => {
    const { page, close } = await withCatalogue(open({ script, path }));
    const top = async () =>
      await page.locator('[data-results]').evaluate((node) => node.getBoundingClientRect().top);

    const before = await top();
    await type(page, 'the');
    expect(await top()).toBe(before);
    await page.keyboard.type(' zz');
    await page.getByText('Không thấy').waitFor();
    expect(await top()).toBe(before);
    await close();
  });

  test('prints the open list alone, on A5', async () => {
    const { page, close } = await withCatalogue(
      open({ script, path: '/quay?q=the&ma=9.000001&th=bi-mat.di-lai-kho' }),
    );

    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    expect(/\/MediaBox\s*\[\s*0 0 420 59[45]/.test(pdf)).toBe(true);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.quay-find').isVisible()).toBe(false);
    await expect.poll(() => page.locator('.qr').isVisible()).toBe(true);
    await close();
  });

  test.each([
    ['light on a desk', { ...desk, colorScheme: 'light' as const }],
    ['dark on a desk', { ...desk, colorScheme: 'dark' as const }],
    ['dark on a phone', { ...phone, colorScheme: 'dark' as const }],
  ])('has nothing for axe to find: %s', async (_, size) => {
    const { page, close } = await withCatalogue(open({ script, path, size }));

    expect(await axeFindings(page)).toEqual([]);
    await page.locator('#quay-q').focus();
    await type(page, 'the');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.quay-list').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });
});
