import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '#tests/support/axe.ts';
import { ask, describeInBrowser, desk, noTrouble, phone, settled } from '#tests/support/browser.ts';
import { deferred } from '#tests/support/deferred.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { webResources } from '#tests/support/web-resources.ts';
import { openWidget, wardPage } from '#tests/support/widget-host.ts';

const fee = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
const again = 'mất giấy nuôi rùa làm lại bao lâu?';

async function send(page: Page, question: string): Promise<void> {
  await page.locator('#question').fill(question);
  await page.locator('#question').press('Enter');
}

const told = async (page: Page) =>
  (await page.locator('.question p, .answer .lead').allInnerTexts()).map((words) => words.trim());

describeInBrowser('a chat that is worked as it is', (open) => {
  test('answers, and shows under the first answer once what is kept', async () => {
    const { page, db, trouble, close } = await open({ script: answers.shortAnswer, worker: 'real' });
    await importInvented({ ...webResources(), db });

    await ask(page, fee);
    await page.locator('.turn:last-child .answer').waitFor();
    await expect.poll(() => page.locator('.answer').innerText()).toContain('25.000');
    await expect.poll(() => page.locator('.notice').count()).toBe(1);
    await ask(page, again);
    await expect.poll(() => page.locator('.notice').count()).toBe(1);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test.each(['page', 'widget'])('answers two quick questions in their order, on the %s', async (where) => {
    const host = where === 'widget' ? { host: wardPage() } : {};
    const { page, db, trouble, close } = await open({ script: answers.shortAnswer, worker: 'real', ...host });
    await importInvented({ ...webResources(), db });
    if (where === 'widget') await openWidget(page);

    await send(page, fee);
    await send(page, again);
    await page.locator('.turn:nth-child(2) .answer').waitFor();
    await expect.poll(() => page.locator('.waiting').count()).toBe(0);

    const words = (await page.locator('#log').innerText()).split(again);
    expect(words).toHaveLength(2);
    expect((await page.locator('.answer').allInnerTexts()).join(' ')).toMatch(/25\.000[\s\S]*5 ngày/);
    expect(trouble).toEqual(noTrouble);
    await close();
  });
});

describeInBrowser('a chat that is disturbed', (open) => {
  test('gets after a reload the answer that came meanwhile, and shows it once', async () => {
    const slow = deferred();
    const { page, verbs, close } = await open({
      script: async (question) => {
        if (question === 'hai') await slow.promise;
        return answers.shortAnswer();
      },
    });
    await ask(page, 'một');
    await send(page, 'hai');
    await expect.poll(() => verbs.asked.length).toBe(2);

    await page.goto('about:blank');
    slow.resolve();
    await page.goBack();
    await settled(page);

    expect((await told(page)).filter((words) => ['một', 'hai'].includes(words))).toEqual(['một', 'hai']);
    await expect.poll(() => page.locator('.answer').count()).toBe(2);
    await page.reload();
    await settled(page);
    await expect.poll(() => page.locator('.answer').count()).toBe(2);
    expect(verbs.asked).toHaveLength(2);
    await close();
  });

  test('sends after a reload what was not known to be sent, under the same id', async () => {
    const { page, verbs, db, close } = await open({ script: answers.shortAnswer });
    const ids: unknown[] = [];
    await page.route('**/chat/messages', async (route) => {
      ids.push(route.request().postDataJSON().clientMessageId);
      // It came there, and nobody here knows.
      if (ids.length <= 2) await route.fetch();
      if (ids.length <= 2) await route.abort();
      else await route.continue();
    });

    await ask(page, 'lệ phí');
    await expect.poll(() => page.locator('.failure').innerText()).toContain('Câu hỏi đã được giữ');
    await page.reload();
    await page.locator('.answer').waitFor();

    expect(new Set(ids).size).toBe(1);
    expect(ids.length).toBeGreaterThan(2);
    expect(verbs.asked).toHaveLength(1);
    expect(await db.query(`select 1 from deliveries where conversation_id is not null`)).not.toHaveLength(0);
    await expect.poll(() => page.locator('.answer').count()).toBe(1);
    await close();
  });

  test('outlives a restart of the server, and says that it is mending the connection', async () => {
    const slow = deferred();
    const { page, verbs, restart, close } = await open({
      script: async () => {
        await slow.promise;
        return answers.shortAnswer();
      },
      size: phone,
    });
    await send(page, 'lệ phí');
    await expect.poll(() => verbs.asked.length).toBe(1);

    await restart(async () => {
      await page.locator('.waiting', { hasText: 'đang nối lại' }).waitFor();
      await expect.poll(() => page.locator('#progress').innerText()).toContain('đang nối lại');
      slow.resolve();
    });

    await page.locator('.answer').waitFor();
    await expect.poll(() => page.locator('.answer').count()).toBe(1);
    await close();
  });

  test('shows an answer once, however often it comes', async () => {
    const { page, restart, close } = await open({ script: answers.shortAnswer });
    await page.route('**/chat/events**', async (route) => {
      await route.continue({ headers: { ...route.request().headers(), 'last-event-id': '0' } });
    });
    await ask(page, 'một');
    await ask(page, 'hai');
    const replayed = page.waitForResponse('**/chat/events**');
    await restart();
    await replayed;
    await ask(page, 'ba');

    await expect.poll(() => page.locator('.answer').count()).toBe(3);
    await close();
  });

  test('asks again and again where something on the way keeps streams back', async () => {
    const { page, close } = await open({ script: answers.shortAnswer });
    await page.clock.install();
    await page.route(
      (url) => url.pathname.endsWith('/chat/events') && !url.searchParams.has('wait'),
      () => {},
    );
    const stream = page.waitForRequest('**/chat/events?tab=*');
    await send(page, 'lệ phí');
    await stream;
    await page.clock.runFor(10_000);

    await page.locator('.answer').waitFor();
    await send(page, 'giấy tờ');
    await page.locator('.turn:nth-child(2) .answer').waitFor();
    await close();
  });

  test('keeps the tabs of one browser apart', async () => {
    const { page, verbs, url, close } = await open({ script: answers.shortAnswer });
    await ask(page, 'một');
    const other = await page.context().newPage();
    await other.goto(url);
    await expect.poll(() => other.locator('.turn').count()).toBe(0);
    await ask(other, 'hai');
    await ask(page, 'ba');

    const [one, two, three] = verbs.asked.map(({ conversationId }) => conversationId);
    expect(three).toBe(one);
    expect(two).not.toBe(one);
    expect([await page.locator('.answer').count(), await other.locator('.answer').count()]).toEqual([2, 1]);
    await close();
  });

  test('takes a button that is pressed twice for one question', async () => {
    const { page, verbs, close } = await open({ script: answers.shortAnswer });
    await ask(page, 'lệ phí');
    await page.locator('.choice').first().dblclick();
    await page.locator('.turn:nth-child(2) .answer').waitFor();
    await ask(page, 'hết');
    expect(verbs.asked.map(({ question }) => question)).toEqual(['lệ phí', 'papers', 'hết']);
    await close();
  });
});

describeInBrowser('what the chat shows beside answers', (open) => {
  test.each([
    ['light on a phone', { ...phone, colorScheme: 'light' as const }],
    ['dark on a desk', { ...desk, colorScheme: 'dark' as const }],
  ])('has nothing for axe to find, %s', async (_, size) => {
    const { page, verbs, db, close } = await open({ script: answers.shortAnswer, size });
    verbs.notice = [
      { kind: 'paragraph', text: 'Trợ lý tự động của Trung tâm trả lời. Nội dung được giữ 90 ngày.' },
      { kind: 'phone', label: 'Gặp người thật', number: '1900 0000' },
    ];
    await ask(page, 'lệ phí');
    verbs.notice = [];
    await expect.poll(() => page.locator('.notice').innerText()).toContain('90 ngày');

    await db.query(
      `insert into outbox (conversation_id, channel, account, idem, payload)
       select conversation_id, channel, account, 'operator:' || id, payload || '{"by":"operator","notice":[]}'
       from outbox order by id desc limit 1`,
    );
    await page.locator('.said-by').waitFor();
    await expect.poll(() => page.locator('.turn:last-child').innerText()).toContain('Cán bộ của Trung tâm');
    await expect.poll(() => page.locator('.turn:last-child .question').count()).toBe(0);

    await page.context().setOffline(true);
    await ask(page, 'giấy tờ');
    await expect.poll(() => page.locator('.kept').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  test('shows the last word when everything was erased, and begins anew after it', async () => {
    const { page, db, trouble, close } = await open({ script: answers.shortAnswer, worker: 'real' });
    await importInvented({ ...webResources(), db });
    await ask(page, fee);
    await ask(page, 'xóa dữ liệu');
    await page.getByRole('button', { name: 'Đồng ý xóa' }).click();
    await page.locator('.answer', { hasText: 'Tôi đã xóa xong' }).waitFor();
    await expect.poll(() => page.locator('.waiting').count()).toBe(0);
    await expect.poll(() => page.locator('.turn').count()).toBe(3);

    await ask(page, again);
    await expect.poll(() => page.locator('.turn:last-child .answer').innerText()).toContain('5 ngày');
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('says of a message that is only taken note of that it came', async () => {
    const { page, db, close } = await open({ script: answers.shortAnswer, worker: 'real' });
    await importInvented({ ...webResources(), db });
    await ask(page, fee);
    await db.query(`update conversations set state = 'with-operator', held_until = null`);

    await send(page, 'em cảm ơn anh chị nhiều');
    await page.locator('.turn:last-child').locator('.received, .answer').waitFor();
    await expect.poll(() => page.locator('.waiting').count()).toBe(0);
    await close();
  });
});
