import { expect, test } from 'vitest';
import { Fault } from '#src/fault.ts';
import { ask, describeInBrowser, phone, settled } from '#tests/support/browser.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { knownConversation } from '#tests/support/scripted-verbs.ts';

describeInBrowser('when something is in the way', (open) => {
  test('a question asked offline is kept, and answered once the network is back', async () => {
    const { page, verbs, close } = await open({ script: shortAnswer, size: phone });

    await page.context().setOffline(true);
    await ask(page, 'lệ phí đổi bằng lái');
    expect(await page.locator('.failure').innerText()).toContain('mất mạng');
    expect(await page.locator('.question').innerText()).toContain('lệ phí đổi bằng lái');

    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.locator('.answer').waitFor();

    expect(await page.locator('.turn').count()).toBe(1);
    expect(verbs.asked).toHaveLength(1);
    await close();
  });

  test('a failure of ours is told as ours, and can be tried again', async () => {
    let failures = 1;
    const { page, close } = await open({
      script: () => {
        if (failures-- > 0) throw new Fault('unavailable', 'down');
        return shortAnswer();
      },
    });

    await ask(page, 'lệ phí');
    expect(await page.locator('.failure').innerText()).toContain('Chưa nhận được câu trả lời');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.locator('.answer').waitFor();
    await close();
  });

  test('a slow answer is announced as slow, and a second question waits for it', async () => {
    let answer = () => {};
    const { page, verbs, close } = await open({
      script: async () => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return shortAnswer();
      },
    });
    await page.clock.install();

    await page.locator('#question').fill('lệ phí');
    await page.locator('#question').press('Enter');
    await page.locator('.waiting').waitFor();
    expect(await page.locator('#progress').innerText()).toContain('Đang tìm câu trả lời');
    expect(await page.locator('#log').getAttribute('aria-busy')).toBe('true');

    await page.clock.fastForward(4_100);
    expect(await page.locator('#progress').innerText()).toContain('Vẫn đang tìm');
    await page.locator('#question').fill('câu thứ hai');
    await page.locator('#question').press('Enter');
    expect(await page.locator('#question').inputValue()).toBe('câu thứ hai');
    expect(verbs.asked).toHaveLength(1);

    answer();
    await settled(page);
    expect(await page.locator('#log').getAttribute('aria-busy')).toBeNull();
    expect(await page.locator('#progress').innerText()).toBe('');
    await close();
  });

  test('an answer that never comes is given up, and can be asked for again', async () => {
    const { page, close } = await open({ script: () => new Promise(() => {}) });
    await page.clock.install();

    await page.locator('#question').fill('lệ phí');
    await page.locator('#question').press('Enter');
    await page.locator('.waiting').waitFor();
    await page.clock.fastForward(30_100);

    await page.getByRole('button', { name: 'Thử lại' }).waitFor();
    await close();
  });

  test('who asks too fast is told how long to wait', async () => {
    const { page, close } = await open({ script: shortAnswer, resources: { rateLimitPerMinute: 1 } });

    await ask(page, 'một');
    await ask(page, 'hai');

    expect(await page.locator('.failure').innerText()).toMatch(/thử lại sau (59|60) giây/);
    await close();
  });

  test('a conversation that the centre forgot begins anew, without a word', async () => {
    const { page, verbs, close } = await open({ script: shortAnswer });
    await ask(page, 'lệ phí');
    await page.evaluate(
      ([known]) => {
        const kept = sessionStorage.getItem('motcua') ?? '';
        sessionStorage.setItem(
          'motcua',
          kept.replaceAll(known ?? '', '3f0c8d52-9c1e-4e57-8a3b-6f5d0a2b7c10'),
        );
      },
      [knownConversation],
    );
    await page.reload();

    await ask(page, 'giấy tờ');

    expect(await page.locator('.failure').count()).toBe(0);
    expect(verbs.asked.map(({ conversationId }) => conversationId).slice(1)).toEqual([
      '3f0c8d52-9c1e-4e57-8a3b-6f5d0a2b7c10',
      undefined,
    ]);
    await close();
  });

  test('nothing and too much are told before they are sent', async () => {
    const { page, verbs, close } = await open({ script: shortAnswer, size: phone });
    const note = page.locator('#composer-note');

    await page.getByRole('button', { name: 'Gửi' }).click();
    expect(await note.innerText()).toBe('Xin gõ câu hỏi trước khi bấm «Gửi».');

    await page.locator('#question').fill('k'.repeat(1_990));
    expect(await note.innerText()).toBe('Còn 10 ký tự');
    await page.locator('#question').fill('ệ'.repeat(2_009).normalize('NFD'));
    expect(await note.innerText()).toBe('Dài quá 9 ký tự');
    await page.getByRole('button', { name: 'Gửi' }).click();
    expect(await note.innerText()).toContain('dài quá 2.000 ký tự');
    expect(await page.locator('#question').getAttribute('aria-invalid')).toBe('true');

    await page.locator('#question').fill('ệ'.repeat(2_000).normalize('NFD'));
    await page.getByRole('button', { name: 'Gửi' }).click();
    await settled(page);
    expect(verbs.asked).toHaveLength(1);
    await close();
  });

  test('a tab without storage only forgets', async () => {
    const { page, trouble, close } = await open({ script: shortAnswer });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new Error('forbidden');
        },
      });
    });
    await page.reload();

    await ask(page, 'lệ phí');

    expect(await page.locator('.answer').count()).toBe(1);
    expect(trouble.errors).toEqual([]);
    await close();
  });
});
