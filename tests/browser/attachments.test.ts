import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createWebChannel } from '#bots/web/web-channel.ts';
import type { Database } from '#db/database.ts';
import { systemClock } from '#src/clock.ts';
import { answerConversation } from '#src/inbox/answer-conversation.ts';
import { takeConversation } from '#src/inbox/take-conversation.ts';
import { describeInBrowser, desk, noTrouble, phone } from '#tests/support/browser.ts';
import { deferred } from '#tests/support/deferred.ts';
import * as files from '#tests/support/invented-files.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { webResources } from '#tests/support/web-resources.ts';

const file = (name: string, body: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(body),
});

const operator = inventedStaff('operator');
const channel = createWebChannel();

/** An operator takes the conversation that waits, and sends a file into it. */
async function sendToPage(db: Database, given: ReturnType<typeof file>): Promise<void> {
  const resources = {
    ...webResources({ db, clock: systemClock }),
    channels: new Map([[channel.name, channel]]),
  };
  const [row] = await db.query<{ id: string }>(
    `select conversation_id as id from handoffs where state = 'waiting' order by id desc limit 1`,
  );
  const conversationId = row?.id ?? '';
  const done = await takeConversation(resources, operator, { conversationId });
  if (done.kind !== 'taken') throw new Error(done.kind);
  const hold = { conversationId, epoch: done.epoch };
  const sent = { name: given.name, body: new Uint8Array(given.buffer) };
  await answerConversation(resources, operator, { ...hold, text: '', key: 'k', file: sent });
}

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

  test('that a person of the centre sends is saved by a press, also after a reload, and says when it is gone', async () => {
    const { page, trouble, db, close } = await open({ script: shortAnswer, size: phone, worker: 'real' });
    await page.getByRole('textbox').fill('cho tôi gặp người thật');
    await page.keyboard.press('Enter');
    await page.locator('.turn', { hasText: 'người tiếp theo' }).waitFor();
    await sendToPage(db, file('mẫu đơn.pdf', files.pdf));
    const button = page.getByRole('button', { name: 'Tải về: mẫu đơn.pdf' });
    await button.waitFor();
    expect((await button.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
    await page.reload();
    const saving = page.waitForEvent('download');
    await button.click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('mẫu đơn.pdf');
    expect(new Uint8Array(await readFile(await saved.path()))).toEqual(files.pdf);
    await page.getByText('Đã tải về máy.').waitFor();
    expect(trouble).toEqual(noTrouble);
    await db.query('update attachments set staff_name = null');
    await button.click();
    await page.getByText('Không tải được tệp này nữa').waitFor();
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
