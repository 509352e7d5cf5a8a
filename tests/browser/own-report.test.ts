import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Answer } from '#src/answers/answer.ts';
import { createKey } from '#src/keys/create-key.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { ask, describeInBrowser, desk, noTrouble, phone, settled } from '#tests/support/browser.ts';
import { photo } from '#tests/support/invented-files.ts';
import { keepShot } from '#tests/support/keep-shot.ts';
import { runningClock } from '#tests/support/running-clock.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { answerOf } from '#tests/support/scripted-verbs.ts';
import { openWidget, wardPage } from '#tests/support/widget-host.ts';

const happened = 'Đèn đường hư mấy bóng liền, tối om không thấy gì';
const somewhere = { latitude: 10.77653, longitude: 106.70098 };

describeInBrowser('a report on the page', (open) => {
  test('is told step by step, with the place shared, sent, and answered there', async () => {
    const clock = runningClock('2026-11-18T09:00:00+07:00');
    const { page, url, db, trouble } = await open({
      ...{ script: shortAnswer, worker: 'whole', resources: { clock } },
      size: { ...phone, geolocation: somewhere, permissions: ['geolocation'] },
    });
    const shot = async (what: string) => await keepShot(page, `report-${what}`);

    await ask(page, 'tôi muốn phản ánh');
    expect(await lastOf(page)).toContain('chuyện gì đã xảy ra');
    await shot('1-what');
    await ask(page, happened);
    expect(await lastOf(page)).toContain('ở đâu');
    await shot('2-where');
    await page.locator('.turn:last-child').getByRole('button', { name: 'Chia sẻ vị trí của tôi' }).click();
    await page.locator('.turn:last-child .question', { hasText: 'Vị trí của tôi' }).waitFor();
    await settled(page);
    expect(await lastOf(page)).toContain('khi nào');
    await shot('3-when');
    await ask(page, 'tối qua');
    expect(await lastOf(page)).toContain('ảnh');
    await page
      .locator('[data-attached]')
      .setInputFiles([{ name: 'den-duong.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo) }]);
    await page.locator('.turn:last-child', { hasText: 'họ tên' }).waitFor();
    await shot('4-who');
    await ask(page, 'Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn');
    const back = await lastOf(page);
    for (const told of [happened, 'vị trí đã chia sẻ', '17/11/2026', '1 ảnh', 'Trần Thị Mẫu']) {
      expect(back).toContain(told);
    }
    await shot('5-read-back');
    expect(await axeFindings(page)).toEqual([]);
    await choose(page, 'Gửi phản ánh');
    const code = /PA-\w{4}-\w{4}-\w{4}/.exec(await lastOf(page))?.[0] ?? 'no code';
    expect(await lastOf(page)).toContain('Tôi đã ghi nhận phản ánh của anh/chị');
    await shot('6-code');
    const [kept] = await db.query('select latitude, longitude from tickets where code = $1', [code]);
    expect(kept, 'no closer than some hundred metres').toEqual({ latitude: 10.777, longitude: 106.701 });

    await expect.poll(() => stateOf(url, code)).toBe('filed');
    const key = await createKey({ db, clock }, { name: 'phường Mẫu', scopes: ['tickets.write'] });
    const answered = await fetch(`${url}/api/v1/tickets/${code}/changes`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key.secret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ act: 'answer', answer: 'Phường đã thay sáu bóng đèn sáng nay.' }),
    });
    expect(answered.status, await answered.text()).toBe(200);
    await page.locator('.turn', { hasText: 'Phường đã thay sáu bóng đèn sáng nay.' }).waitFor();
    await shot('7-answered');
    await choose(page, 'Rất hài lòng');
    expect(await lastOf(page)).toContain('Cảm ơn anh/chị');
    await shot('8-rated');
    await ask(page, code.toLowerCase().replaceAll('-', ' '));
    expect(await lastOf(page)).toContain(`Phản ánh ${code}: đã xong`);
    await shot('9-tracked');
    expect(trouble).toEqual(noTrouble);
  });

  test('whose place a browser does not tell is told it in words', async () => {
    const { page, trouble } = await open({ ...{ script: shortAnswer, worker: 'whole', size: desk } });
    await ask(page, `tôi muốn phản ánh: ${happened}`);
    await page.getByRole('button', { name: 'Chia sẻ vị trí của tôi' }).click();
    await page.getByText('Trình duyệt chưa cho phép lấy vị trí').waitFor();
    await keepShot(page, 'report-denied');
    await ask(page, 'hẻm 5 đường Mẫu Đơn');
    expect(await lastOf(page)).toContain('khi nào');
    expect(trouble).toEqual(noTrouble);
  });

  test('offers no place on the page of another site, in whose name the browser would ask', async () => {
    const { page, trouble } = await open({ script: asksForPlace, host: wardPage() });
    await openWidget(page);
    await ask(page, 'tôi muốn phản ánh');
    await expect.poll(() => page.locator('.choice', { hasText: 'Bỏ qua' }).isVisible()).toBe(true);
    await expect.poll(() => page.locator('[data-share-place]').isVisible()).toBe(false);
    expect(trouble).toEqual(noTrouble);
  });
});

function asksForPlace(): Answer {
  const choices = [{ label: 'Bỏ qua', value: 'bỏ qua' }];
  return answerOf([{ kind: 'lead', text: 'Chuyện này ở đâu ạ?' }], { choices, wants: 'place' });
}

async function stateOf(url: string, code: string): Promise<unknown> {
  const { state } = await (await fetch(`${url}/api/v1/tracking/${code}`)).json();
  return state;
}

async function choose(page: Page, label: string): Promise<void> {
  await page.locator('.turn:last-child').getByRole('button', { name: label, exact: true }).click();
  await settled(page);
}

async function lastOf(page: Page): Promise<string> {
  return await page.locator('.turn:last-child').innerText();
}
