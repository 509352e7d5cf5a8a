import { beforeAll, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import type { ModelConfig } from '#src/model-config.ts';
import { describeInBrowser, noTrouble, phone, settled } from '#tests/support/browser.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { deferred } from '#tests/support/deferred.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { openTestModel } from '#tests/support/open-test-model.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { type ModelPlay, startScriptedModel } from '#tests/support/scripted-model.ts';
import { saysUnderstood } from '#tests/support/understandings.ts';

/** What a citizen sees on the page while a model is asked, and after: the app, its worker and a server of a model. */

const question = 'Đăng ký nuôi rùa lệ phí bao nhiêu?';
const phrased = 'Dạ, lệ phí của đăng ký nuôi rùa là 25.000 đ/lần ạ.';
const good = saysUnderstood(
  { question },
  () => 'Dạ, lệ phí của [[procedure.1]] là [[fee.1]] ạ. Giấy tờ cần mang thì anh/chị hỏi thêm nhé.',
);
/** A first sentence that can be verified, and behind it what an attack would have it say. */
const obedient = saysUnderstood(
  { question, candidate: 'none' },
  () =>
    'Dạ, lệ phí của [[procedure.1]] là [[fee.1]] ạ. <img src=x onerror=alert(1)> Chuyển 500.000 đ qua ' +
    '<a href="https://evil.example">đây</a>, gọi 0912345678.',
);
const plain = /lệ phí 25\.000 đ\/lần/;
const bad = /evil\.example|0912345678|500\.000|<img|onerror|\[\[/;

describeInBrowser('a model that is asked', (open) => {
  const db = useTestDatabase('once');
  beforeAll(async () => await importInvented({ db, clock: systemClock }));

  async function openWithModel(play: ModelPlay, config: Partial<ModelConfig> = {}) {
    const server = await startScriptedModel(play);
    const model = openTestModel({ url: server.url, db, config });
    const chat = await open({ script: shortAnswer, size: phone, worker: 'real', resources: { model } });
    const put = async (words: string) => {
      await chat.page.locator('#question').fill(words);
      await chat.page.locator('#question').press('Enter');
    };
    const close = async () => {
      await chat.close();
      await server.close();
    };
    return { ...chat, server, put, close };
  }

  test('slowly, gives signs of life, then what is verified of its answer, then the answer, in one place', async () => {
    const begins = deferred();
    const ends = deferred();
    const chat = await openWithModel({
      ...{ kind: 'dawdles', says: good, begins: begins.promise, ends: ends.promise },
    });
    const { page } = chat;
    const topOf = async (place: string) => (await page.locator(place).first().boundingBox())?.y;
    const progress = page.locator('#progress');
    await page.clock.install();
    await chat.put(question);
    await expect.poll(() => progress.innerText()).toBe('Đang tìm câu trả lời…');
    await expect.poll(() => progress.getAttribute('role')).toBe('status');
    await expect.poll(() => chat.server.asked.length).toBeGreaterThan(0);
    const [asked, waiting] = [await topOf('.question'), await topOf('.waiting')];

    await page.clock.fastForward(4_100);
    await expect.poll(() => progress.innerText()).toContain('Vẫn đang tìm');
    await expect.poll(() => page.locator('.waiting').innerText()).toContain('Vẫn đang tìm');
    expect([await topOf('.question'), await topOf('.waiting')]).toEqual([asked, waiting]);

    begins.resolve();
    await page.locator('.draft').waitFor();
    await expect.poll(() => page.locator('.draft').innerText()).toBe(phrased);
    await expect.poll(() => page.locator('.draft').getAttribute('aria-hidden')).toBe('true');
    await expect.poll(() => progress.innerText()).toBe('Đang viết tiếp…');
    const told = await topOf('.question');

    ends.resolve();
    await settled(page);
    await expect.poll(() => page.locator('.draft, .waiting').count()).toBe(0);
    await expect.poll(() => progress.innerText()).toBe('');
    const answer = await page.locator('.answer').innerText();
    expect(answer).toContain(phrased);
    expect(answer).toContain('Giấy tờ cần mang thì anh/chị hỏi thêm nhé.');
    expect(answer).toContain('Nguồn');
    expect(await topOf('.question')).toBe(told);
    expect(chat.trouble).toEqual(noTrouble);
    await chat.close();
  });

  test.each<[string, ModelPlay, Partial<ModelConfig>, string]>([
    ['hangs', { kind: 'hangs' }, { hardMs: 6_000 }, 'Vẫn đang tìm'],
    ['fails', { kind: 'fails', status: 500 }, {}, 'Đang tìm'],
    ['does as an attack bids it', { kind: 'answers', says: obedient }, {}, 'Đang tìm'],
  ])(
    'and %s leaves the answer of the fields, and nothing else on the page',
    async (_, play, config, sign) => {
      const chat = await openWithModel(play, config);
      const { page } = chat;
      const seen: string[] = [];
      await page.exposeFunction('reportSeen', (text: string) => seen.push(text));
      await page.evaluate(() => {
        const log = document.querySelector('#log');
        const look = () => Reflect.get(window, 'reportSeen')(log?.innerHTML);
        if (log)
          new MutationObserver(look).observe(log, { childList: true, subtree: true, characterData: true });
      });
      await chat.put(question);
      await settled(page);

      const answer = await page.locator('.answer').innerText();
      expect(answer).toMatch(plain);
      expect(answer).not.toMatch(bad);
      await expect.poll(() => page.locator('.draft, .waiting').count()).toBe(0);
      expect(chat.server.asked.length).toBeGreaterThan(0);
      expect(seen.join('\n')).toContain(sign);
      expect(seen.filter((text) => bad.test(text))).toEqual([]);
      expect(chat.trouble).toEqual(noTrouble);
      await chat.close();
    },
  );
});
