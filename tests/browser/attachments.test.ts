import { expect, test } from 'vitest';
import { describeInBrowser, desk, noTrouble, phone } from '#tests/support/browser.ts';
import { deferred } from '#tests/support/deferred.ts';
import * as files from '#tests/support/invented-files.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';

const file = (name: string, body: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(body),
});

describeInBrowser('a file from the page', (open) => {
  test.each([
    ['phone', phone],
    ['desk', desk],
  ])('is sent by a button that a finger can press, and spoken of in its place, on a %s', async (_, size) => {
    const { page, trouble, db, close } = await open({ script: shortAnswer, size, worker: 'real' });
    const button = page.getByRole('button', { name: 'Đính kèm ảnh hoặc tệp' });
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    const choosing = page.waitForEvent('filechooser');
    await button.click();
    await (await choosing).setFiles([file('ảnh thẻ.jpg', files.photo)]);
    await page.locator('.turn', { hasText: 'Tệp: ảnh thẻ.jpg' }).waitFor();
    await page.locator('.turn', { hasText: 'Tôi đã nhận ảnh' }).waitFor();
    const stored = await db.query<{ name: string }>('select name from attachments where type is not null');
    expect(stored.map(({ name }) => name)).toContain('ảnh thẻ.jpg');
    await page.reload();
    await page.locator('.turn', { hasText: 'Tôi đã nhận ảnh' }).waitFor();
    await expect.poll(() => page.locator('.turn').count()).toBe(1);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('that is not taken is said to be so, in words, and holds nothing up', async () => {
    const { page, close } = await open({ script: shortAnswer, size: desk, worker: 'real' });
    await page
      .locator('[data-attached]')
      .setInputFiles([file('trang.html', files.page), file('trống.pdf', new Uint8Array())]);
    await page.locator('.turn', { hasText: 'Loại tệp này không nhận được' }).waitFor();
    await page.locator('.turn', { hasText: 'không có nội dung gì' }).waitFor();
    await page.locator('[data-attached]').setInputFiles([file('a.pdf', files.pdf)]);
    await page.locator('.turn', { hasText: 'Tôi đã nhận tệp' }).waitFor();
    await close();
  });

  test('says that it goes up while it does, and offline that the file is kept', async () => {
    const { page, close } = await open({ script: shortAnswer, size: desk, worker: 'real' });
    const held = deferred();
    await page.route('**/chat/attachments*', async (route) => {
      await held.promise;
      await route.continue();
    });
    const turn = page.locator('.turn', { hasText: 'Tệp: a.pdf' });
    await page.context().setOffline(true);
    await page.locator('[data-attached]').setInputFiles([file('a.pdf', files.pdf)]);
    await turn.getByText('Ảnh, tệp đã được giữ').waitFor();

    await page.context().setOffline(false);
    await turn.getByText('Đang gửi tệp…').waitFor();
    await expect.poll(() => page.locator('#progress').innerText()).toBe('Đang gửi tệp…');
    held.resolve();
    await turn.getByText('Tôi đã nhận tệp').waitFor();
    await close();
  });
});
