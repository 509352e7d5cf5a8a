import { expect, test } from 'vitest';
import { Fault } from '#src/fault.ts';
import { ask, describeInBrowser, phone, settled } from '#tests/support/browser.ts';
import { deferred } from '#tests/support/deferred.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';

describeInBrowser('when something is in the way', (open) => {
  test('a question asked offline is kept, and answered once the network is back', async () => {
    const { page, verbs, close } = await open({ script: shortAnswer, size: phone });

    await page.context().setOffline(true);
    await ask(page, 'lệ phí đổi bằng lái');
    await expect.poll(() => page.locator('.failure').innerText()).toContain('mất mạng');
    await expect.poll(() => page.locator('.question').innerText()).toContain('lệ phí đổi bằng lái');

    await page.context().setOffline(false);
    await page.locator('.answer').waitFor();

    await expect.poll(() => page.locator('.failure').count()).toBe(0);
    await expect.poll(() => page.locator('.turn').count()).toBe(1);
    expect(verbs.asked).toHaveLength(1);
    await close();
  });

  test('a failure of ours is told as ours, with the number of a person', async () => {
    const { page, close } = await open({
      script: () => {
        throw new Fault('unavailable', 'down');
      },
    });

    await ask(page, 'lệ phí');
    await expect.poll(() => page.locator('.answer').innerText()).toContain('1900 0000');
    await close();
  });

  test('what cannot be stored is kept and sent again, now or when one presses', async () => {
    const { page, verbs, close } = await open({ script: shortAnswer });
    let refuse = true;
    await page.route('**/chat/messages', async (route) => {
      if (refuse) await route.fulfill({ status: 503, body: '{}' });
      else await route.continue();
    });

    await ask(page, 'lệ phí');
    await expect.poll(() => page.locator('.failure').innerText()).toContain('Câu hỏi đã được giữ');
    refuse = false;
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.locator('.answer').waitFor();
    expect(verbs.asked).toHaveLength(1);
    await close();
  });

  test('a centre that was away for long is asked again within five seconds', async () => {
    const { page, close } = await open({ script: shortAnswer });
    let tries = 0;
    await page.route('**/chat/messages', async (route) => {
      tries += 1;
      await route.fulfill({ status: 503, body: '{}' });
    });
    await page.clock.install();
    await ask(page, 'lệ phí');
    for (const failures of [1, 2, 3, 4, 5, 6]) {
      await expect.poll(() => tries).toBe(failures);
      // The answer is read before the next wait begins.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      await page.clock.fastForward(5_000);
    }
    await expect.poll(() => tries).toBe(7);
    await close();
  });

  test('a slow answer is announced as slow, and a second question may be asked meanwhile', async () => {
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
    await expect.poll(() => page.locator('#progress').innerText()).toContain('Đang tìm câu trả lời');
    await expect.poll(() => page.locator('#log').getAttribute('aria-busy')).toBe('true');

    await page.clock.fastForward(4_100);
    await expect.poll(() => page.locator('#progress').innerText()).toContain('Vẫn đang tìm');
    await page.locator('#question').fill('câu thứ hai');
    await page.locator('#question').press('Enter');
    await expect.poll(() => page.locator('#question').inputValue()).toBe('');
    await expect.poll(() => page.locator('.turn .waiting').count()).toBe(2);
    await expect.poll(() => verbs.asked.length).toBe(1);

    answer();
    await page.locator('.turn:first-child .answer').waitFor();
    await expect.poll(() => verbs.asked.length).toBe(2);
    answer();
    await settled(page);
    await expect.poll(() => page.locator('#log').getAttribute('aria-busy')).toBeNull();
    await expect.poll(() => page.locator('#progress').innerText()).toBe('');
    await expect.poll(() => page.locator('.answer').count()).toBe(2);
    await close();
  });

  test('an answer is seen as it grows, and then takes the place of what was seen', async () => {
    const [taken, grown] = [deferred(), deferred()];
    const { page, close } = await open({
      script: async (question, _, tell) => {
        if (question === 'một') return shortAnswer();
        // What is told before the page knows that its question was taken is made good by the answer alone.
        await taken.promise;
        tell('Lệ phí là 135.000 đồng.');
        await grown.promise;
        return shortAnswer();
      },
    });
    await ask(page, 'một');
    await page.locator('#question').fill('hai');
    const receipt = page.waitForResponse(/\/chat\/messages/);
    await page.locator('#question').press('Enter');
    await (await receipt).finished();
    taken.resolve();
    await page.locator('.draft').waitFor();
    await expect.poll(() => page.locator('.draft').innerText()).toBe('Lệ phí là 135.000 đồng.');
    await expect.poll(() => page.locator('.draft').getAttribute('aria-hidden')).toBe('true');
    await expect.poll(() => page.locator('.waiting').count()).toBe(1);

    grown.resolve();
    await settled(page);
    await expect.poll(() => page.locator('.draft').count()).toBe(0);
    await expect.poll(() => page.locator('.answer').count()).toBe(2);
    await close();
  });

  test('an answer that does not come is waited for, and one is told that nothing is lost', async () => {
    const { page, close } = await open({ script: () => new Promise(() => {}) });
    await page.clock.install();

    await page.locator('#question').fill('lệ phí');
    await page.locator('#question').press('Enter');
    await page.locator('.waiting').waitFor();
    await page.clock.fastForward(25_100);

    await expect.poll(() => page.locator('.waiting').innerText()).toContain('Câu hỏi đã được giữ');
    await close();
  });

  test('who asks too fast is told how long to wait', async () => {
    const { page, close } = await open({ script: shortAnswer, resources: { rateLimitPerMinute: 1 } });

    await ask(page, 'một');
    await ask(page, 'hai');

    await expect.poll(() => page.locator('.failure').innerText()).toMatch(/thử lại sau ([1-5]?\d|60) giây/);
    await close();
  });

  test('a session that holds no more is renewed without a word, and what was asked in it is asked again', async () => {
    let answer = () => {};
    const { page, verbs, trouble, close } = await open({
      script: async (question) => {
        if (question === 'đầu tiên' && verbs.asked.length === 1)
          await new Promise<void>((resolve) => {
            answer = resolve;
          });
        return shortAnswer();
      },
    });
    await page.locator('#question').fill('đầu tiên');
    await page.locator('#question').press('Enter');
    await expect.poll(() => verbs.asked.length).toBe(1);
    await page.context().clearCookies();

    // The stream of the old session is still open: its answer is held back until the new one has asked for it too.
    const askedAgain = page.waitForResponse(
      (response) =>
        response.url().includes('/api/v1/chat/messages') &&
        response.status() === 202 &&
        (response.request().postData() ?? '').includes('đầu tiên'),
    );
    await page.locator('#question').fill('lệ phí');
    await page.locator('#question').press('Enter');
    await askedAgain;
    answer();
    await page.locator('.turn:last-child .answer').waitFor();
    await expect.poll(() => page.locator('.waiting').count()).toBe(0);

    await expect.poll(() => page.locator('.failure').count()).toBe(0);
    const said = verbs.asked.flatMap(({ question }) => question.split('\n'));
    expect(said.toSorted()).toEqual(['lệ phí', 'đầu tiên', 'đầu tiên']);
    expect(trouble.errors.filter((words) => !words.includes('401'))).toEqual([]);
    await close();
  });

  test('nothing and too much are told before they are sent', async () => {
    const { page, verbs, close } = await open({ script: shortAnswer, size: phone });
    const note = page.locator('#composer-note');

    await page.getByRole('button', { name: 'Gửi' }).click();
    await expect.poll(() => note.innerText()).toBe('Xin gõ câu hỏi trước khi bấm «Gửi».');

    await page.locator('#question').fill('k'.repeat(1_990));
    await expect.poll(() => note.innerText()).toBe('Còn 10 ký tự');
    await page.locator('#question').fill('ệ'.repeat(2_009).normalize('NFD'));
    await expect.poll(() => note.innerText()).toBe('Dài quá 9 ký tự');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await expect.poll(() => note.innerText()).toContain('dài quá 2.000 ký tự');
    await expect.poll(() => page.locator('#question').getAttribute('aria-invalid')).toBe('true');

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

    await expect.poll(() => page.locator('.answer').count()).toBe(1);
    expect(trouble.errors).toEqual([]);
    await close();
  });
});
