import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask, describeInBrowser, noTrouble } from '#tests/support/browser.ts';
import { checklistAnswer } from '#tests/support/scripted-answers.ts';

const whole = '/giay-to/9.000001/bi-mat.di-lai-kho';
const script = () => checklistAnswer();

/** A device that says nothing aloud and keeps what it was given to say; `ends` brings one line to its end. */
async function withVoices(page: Page, languages: readonly string[]): Promise<void> {
  await page.addInitScript((known) => {
    const said: { text: string; lang: string; end: () => void }[] = [];
    const voices = known.map((lang) => ({ lang, name: lang, localService: true }));
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: (line: EventTarget & { text: string; lang: string }) =>
        said.push({ text: line.text, lang: line.lang, end: () => line.dispatchEvent(new Event('end')) }),
      cancel: () => said.splice(0),
    });
    class Line extends EventTarget {
      voice = null;
      lang = '';
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Line });
    Object.assign(window, { said });
  }, languages);
}

async function saidBy(page: Page): Promise<readonly { text: string; lang: string }[]> {
  return await page.evaluate('window.said.map(({ text, lang }) => ({ text, lang }))');
}

describeInBrowser('reading aloud', (open) => {
  test("reads the list in the device's Vietnamese voice, only when asked, and stops", async () => {
    const { page, url, trouble, close } = await open({ script });
    await withVoices(page, ['en-US', 'vi_VN']);
    await page.goto(`${url}${whole}`);
    await expect.poll(() => saidBy(page)).toEqual([]);

    const listen = page.getByRole('button', { name: 'Đọc to' });
    await listen.click();
    const said = await saidBy(page);
    expect(said[0]).toEqual({ text: 'Làm lại thẻ Mẫu', lang: 'vi_VN' });
    for (const words of ['Phiếu đề nghị cấp lại thẻ Mẫu', '70.000 đ một lần', 'Giấy khai sinh'])
      expect(said.map(({ text }) => text)).toContain(words);
    const stop = page.getByRole('button', { name: 'Dừng đọc' });
    await expect.poll(() => stop.getAttribute('aria-pressed')).toBe('true');
    await stop.click();
    await expect.poll(() => saidBy(page)).toEqual([]);
    await expect.poll(() => page.getByText('Đã dừng đọc.').isVisible()).toBe(true);

    await listen.click();
    await page.evaluate('window.said.at(-1).end()');
    await expect.poll(() => listen.getAttribute('aria-pressed')).toBe('false');
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('says where there is no Vietnamese voice, and reads in no other', async () => {
    const { page, url, close } = await open({ script });
    await withVoices(page, ['en-US', 'fr-FR']);
    await page.goto(`${url}${whole}`);

    await page.getByRole('button', { name: 'Đọc to' }).click();

    await page.getByText('Máy này chưa có giọng đọc tiếng Việt.').waitFor();
    await expect.poll(() => saidBy(page)).toEqual([]);
    await close();
  });

  test('reads an answer of the chat, without its buttons', async () => {
    const { page, url, close } = await open({ script });
    await withVoices(page, ['vi-VN']);
    await page.goto(url);
    await ask(page, 'giấy tờ');

    await page.getByRole('button', { name: 'Đọc to' }).click();

    const said = (await saidBy(page)).map(({ text }) => text);
    expect(said.join(' ')).toContain('Đăng ký khai sinh cho con cần nộp 2 giấy tờ');
    for (const button of ['Đọc to', 'In', 'Lệ phí bao nhiêu?', 'In danh sách này'])
      expect(said).not.toContain(button);
    await close();
  });
});

describeInBrowser('an answer about papers', (open) => {
  test('leads to its list, the sheet and the picture', async () => {
    const path = '/giay-to/9.000001/bi-mat';
    const { page, close } = await open({
      script: () => {
        const answer = checklistAnswer();
        return { ...answer, parts: answer.parts.map((part) => ({ ...part, checklistPath: path })) };
      },
    });
    await ask(page, 'giấy tờ');

    const links = page.locator('.list-links a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      path,
      `${path}#in`,
      `${path}/the.png`,
    ]);
    await expect.poll(() => page.getByText('In danh sách này').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Mở danh sách của tôi' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Làm lại thẻ Mẫu');
    await close();
  });

  test('is as large as was chosen, on every page of this browser', async () => {
    const { page, url, close } = await open({ script });

    await page.getByRole('button', { name: 'Chữ to' }).click();
    await page.goto(`${url}${whole}`);
    await expect.poll(() => page.evaluate('document.documentElement.dataset.letterSize')).toBe('2');
    await page.goto(`${url}/quay`);
    await expect.poll(() => page.evaluate('document.documentElement.dataset.letterSize')).toBe('2');
    await close();
  });
});
