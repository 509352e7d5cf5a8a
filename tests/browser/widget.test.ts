import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Answer } from '#src/answers/answer.ts';
import { builtFolder } from '#src/web/page/read-assets.node.ts';
import { ask, describeInBrowser, noTrouble, phone, settled } from '#tests/support/browser.ts';
import { deferred } from '#tests/support/deferred.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { openWidget, wardPage } from '#tests/support/widget-host.ts';

const focused =
  'document.activeElement?.shadowRoot?.activeElement?.className ?? document.activeElement?.tagName';

function script(question: string): Answer {
  if (question.includes('cháy')) return answers.emergencyAnswer();
  if (question.includes('khai sinh')) return answers.askedBackAnswer();
  if (question === '1.001193') return answers.checklistAnswer();
  return answers.shortAnswer();
}

test('the widget weighs less than the 25 kB that we promise', () => {
  const bytes = gzipSync(readFileSync(new URL('widget.js', builtFolder))).length;
  process.stdout.write(`  widget.js: ${(bytes / 1000).toFixed(1)} kB compressed\n`);

  expect(bytes).toBeLessThan(25_000);
});

describeInBrowser('the widget on the page of another site', (open) => {
  test.each([
    ['phone', phone],
    ['desk', {}],
  ])('answers under the strictest policy, with choices and papers to tick, on a %s', async (_, size) => {
    const { page, verbs, trouble, close } = await open({ script, host: wardPage(), size });

    await openWidget(page);
    await expect.poll(() => page.getByText('Trợ lý tự động', { exact: true }).isVisible()).toBe(true);
    await expect
      .poll(() => page.getByRole('link', { name: 'Gọi tổng đài 1900 0000' }).getAttribute('href'))
      .toBe('tel:19000000');
    await ask(page, 'lam khai sinh cho con');
    await page.locator('.choice').first().click();
    await page.locator('.turn:nth-child(2) .checklist').waitFor();
    await page.getByRole('checkbox').first().check();
    await expect.poll(() => page.locator('[data-ready]').innerText()).toBe('Đã chuẩn bị 1/3');
    await expect.poll(() => page.locator('.warning').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.sources li').first().isVisible()).toBe(false);
    await page.locator('.sources summary').click();
    await expect.poll(() => page.locator('.sources li').first().isVisible()).toBe(true);

    expect(verbs.asked).toMatchObject([
      { question: 'lam khai sinh cho con', language: 'vi' },
      { question: '1.001193', conversationId: verbs.asked[0]?.conversationId, language: 'vi' },
    ]);
    expect(await page.context().cookies()).toEqual([]);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('leads to a checklist on our own pages, beside the page that it hangs on', async () => {
    const withList = (question: string) => {
      const answer = script(question);
      return {
        ...answer,
        parts: answer.parts.map((part) => ({ ...part, checklistPath: '/giay-to/9.000001' })),
      };
    };
    const { page, url, close } = await open({ script: withList, host: wardPage() });
    await openWidget(page);
    await ask(page, 'giấy tờ');

    const link = page.getByRole('link', { name: 'Mở danh sách của tôi' });
    await expect.poll(() => link.getAttribute('href')).toBe(`${url}/giay-to/9.000001`);
    await expect.poll(() => link.getAttribute('target')).toBe('_blank');
    await close();
  });

  test('works where cookies and storage of others are blocked, and only forgets', async () => {
    const { page, trouble, close } = await open({ script, host: wardPage() });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCookieControls', { enableThirdPartyCookieRestriction: true });
    await page.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      }
    });
    await page.reload();

    await openWidget(page);
    await ask(page, 'lệ phí');

    await expect.poll(() => page.locator('.answer').count()).toBe(1);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('is used with the keyboard alone, and gives the focus back', async () => {
    const { page, verbs, close } = await open({ script, host: wardPage() });
    const { keyboard } = page;
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await expect.poll(() => page.evaluate(focused)).toBe('launcher');
    await keyboard.press('Enter');
    await expect.poll(() => page.evaluate(focused)).toBe('');
    await keyboard.type('khai sinh');
    await keyboard.press('Enter');
    await settled(page);

    await keyboard.press('Shift+Tab');
    await expect.poll(() => page.locator('button:focus').innerText()).toContain('yếu tố nước ngoài');
    await keyboard.press('Enter');
    await page.locator('.turn:nth-child(2) .answer').waitFor();
    expect(verbs.asked.at(-1)?.question).toBe('1.001022');

    await keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').isVisible()).toBe(false);
    await expect.poll(() => page.evaluate(focused)).toBe('launcher');
    await expect.poll(() => page.locator('.launcher').getAttribute('aria-expanded')).toBe('false');
    await close();
  });

  test('keeps the focus inside while it fills a phone, and lets it go in a corner', async () => {
    const walk = async (size: typeof phone) => {
      const { page, close } = await open({ script, host: wardPage(), size });
      await openWidget(page);
      const stops = new Set<unknown>();
      for (let stop = 0; stop < 16; stop += 1) {
        await page.keyboard.press('Tab');
        stops.add(await page.evaluate('document.activeElement?.tagName'));
      }
      await page.locator('#question').focus();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog').isVisible()).toBe(false);
      await expect.poll(() => page.evaluate(focused)).toBe('launcher');
      await close();
      return stops;
    };

    expect([...(await walk(phone))]).not.toContain('A');
    expect([...(await walk({}))]).toContain('A');
  });

  test('tells nobody but itself what is typed', async () => {
    const { page, close } = await open({ script, host: wardPage() });
    await page.evaluate(() => {
      document.addEventListener('keydown', () => document.body.classList.add('overheard'));
    });

    await openWidget(page);
    await page.locator('#question').pressSequentially('giay to');

    await expect.poll(() => page.locator('body.overheard').count()).toBe(0);
    await close();
  });

  test('follows its tag: language, side and words', async () => {
    const tag = 'data-lang="en" data-position="left" data-label="Ask <b>us</b>"';
    const { page, verbs, close } = await open({ script, host: wardPage({ tag }) });

    const launcher = page.getByRole('button', { name: 'Ask <b>us</b>' });
    expect((await launcher.boundingBox())?.x).toBeLessThan(100);
    await launcher.click();
    await ask(page, 'fee');

    expect(verbs.asked).toMatchObject([{ language: 'en' }]);
    await expect.poll(() => page.locator('dialog').getAttribute('lang')).toBe('en');
    expect((await page.getByRole('dialog', { name: 'Ask about procedures' }).boundingBox())?.x).toBeLessThan(
      100,
    );
    await close();
  });

  test('goes on over the pages of its host, until one starts over', async () => {
    const { page, verbs, close } = await open({ script, host: wardPage() });
    await openWidget(page);
    await ask(page, 'lệ phí');

    await page.goto(`${page.url()}trang-khac`);
    await openWidget(page);
    await expect.poll(() => page.locator('.turn').count()).toBe(1);
    await ask(page, 'còn giấy tờ');
    const [before, after] = verbs.asked.map(({ conversationId }) => conversationId);
    expect(after).toBe(before);

    await page.getByRole('button', { name: 'Hỏi chuyện khác' }).click();
    await expect.poll(() => page.locator('.turn').count()).toBe(0);
    await ask(page, 'lệ phí');
    expect(verbs.asked.at(-1)?.conversationId).not.toBe(before);
    await close();
  });

  test('shows on its button that a conversation is under way, until it is opened', async () => {
    const { page, close } = await open({ script, host: wardPage() });
    const marked = page.getByRole('button', { name: /\(đang có cuộc trò chuyện\)$/ });
    await openWidget(page);
    await ask(page, 'lệ phí');
    await page.getByRole('button', { name: 'Đóng khung hỏi đáp' }).click();
    await expect.poll(() => marked.count()).toBe(0);

    await page.reload();
    await marked.waitFor();
    await marked.click();
    await page.locator('.answer').waitFor();
    await expect.poll(() => marked.count()).toBe(0);

    const held = deferred();
    await page.route('**/chat/messages', async (route) => {
      await held.promise;
      await route.continue();
    });
    const sent = page.waitForRequest('**/chat/messages');
    await page.locator('#question').fill('còn giấy tờ');
    await page.locator('#question').press('Enter');
    await sent;
    await page.getByRole('button', { name: 'Đóng khung hỏi đáp' }).click();
    await expect.poll(() => marked.count()).toBe(0);
    held.resolve();
    await marked.waitFor();
    await close();
  });

  test('hangs once, however often its line stands there', async () => {
    const { page, url, close } = await open({ script, host: wardPage({ strict: false }) });

    await page.addScriptTag({ url: `${url}/widget.js` });

    await expect.poll(() => page.locator('motcua-widget').count()).toBe(1);
    await close();
  });

  test('opens the full page where a browser has no dialogs', async () => {
    const { page, url, close } = await open({ script, host: wardPage() });
    await page.addInitScript(() => Reflect.deleteProperty(window, 'HTMLDialogElement'));
    await page.reload();

    const opened = page.context().waitForEvent('page');
    await page.locator('.launcher').click();

    await (await opened).waitForURL(`${url}/`);
    await close();
  });

  test('is dressed by a linked sheet where a browser cannot make one by script', async () => {
    const { page, url, close } = await open({ script, host: wardPage({ strict: false }) });
    await page.addInitScript(() => Reflect.deleteProperty(window, 'CSSStyleSheet'));
    const sheet = page.waitForResponse(`${url}/widget.css`);
    await page.reload();
    await (await sheet).finished();

    await openWidget(page);
    await expect
      .poll(() => page.locator('.launcher').evaluate((element) => getComputedStyle(element).position))
      .toBe('fixed');
    await close();
  });
});

describeInBrowser('when something is in the way of the widget', (open) => {
  test('it shows and says that it is looking, and a new start drops what is under way', async () => {
    let answer = () => {};
    const slow = async () => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return answers.shortAnswer();
    };
    const { page, verbs, close } = await open({ script: slow, host: wardPage() });
    await openWidget(page);

    await page.locator('#question').fill('lệ phí');
    await page.locator('#question').press('Enter');
    await page.locator('.waiting').waitFor();
    await expect.poll(() => page.locator('#progress').innerText()).toContain('Đang tìm câu trả lời');
    await expect.poll(() => verbs.asked.length).toBe(1);
    await page.getByRole('button', { name: 'Hỏi chuyện khác' }).click();
    await expect.poll(() => page.locator('#progress').innerText()).toBe('');
    verbs.script = () => answers.checklistAnswer();
    answer();
    await ask(page, 'giấy tờ');
    await expect.poll(() => page.locator('.answer').count()).toBe(1);
    await expect.poll(() => page.locator('.checklist').count()).toBe(1);
    expect(verbs.asked[1]?.conversationId).not.toBe(verbs.asked[0]?.conversationId);
    await close();
  });

  test('it says offline what is the matter, and asks by itself when the network is back', async () => {
    const { page, verbs, close } = await open({ script, host: wardPage(), size: phone });
    await openWidget(page);

    await page.context().setOffline(true);
    await ask(page, 'lệ phí');
    await expect.poll(() => page.locator('.failure').innerText()).toContain('mất mạng');
    await page.context().setOffline(false);
    await page.locator('.answer').waitFor();

    expect(verbs.asked).toHaveLength(1);
    await close();
  });

  test('it says how long to wait, as the centre told it across origins', async () => {
    const { page, close } = await open({ script, host: wardPage(), resources: { rateLimitPerMinute: 2 } });
    await openWidget(page);

    for (const question of ['một', 'hai', 'ba']) await ask(page, question);

    await expect
      .poll(() => page.locator('.failure').allInnerTexts())
      .toEqual([
        expect.stringMatching(/thử lại sau ([12]?\d|30) giây/),
        expect.stringMatching(/thử lại sau ([12]?\d|30) giây/),
      ]);
    await close();
  });

  test('it opens without the name of the centre, and keeps what cannot be sent', async () => {
    const { page, close } = await open({
      script,
      host: wardPage(),
      resources: { widgetOrigins: ['https://other.example.vn'] },
    });

    await page.locator('.launcher').click();
    await ask(page, 'lệ phí');

    await expect.poll(() => page.locator('.failure').innerText()).toContain('Câu hỏi đã được giữ');
    await close();
  });
});
