import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { openKeys } from '#src/sign.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { ask, describeInBrowser, desk, noTrouble, phone, settled } from '#tests/support/browser.ts';
import { keepShot } from '#tests/support/keep-shot.ts';
import { openPushingRegistry } from '#tests/support/pushing-registry.ts';
import { runningClock } from '#tests/support/running-clock.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { webResources } from '#tests/support/web-resources.ts';

const { sessionSecret } = webResources();

describeInBrowser('a citizen’s own dossier on the page', (open) => {
  test.each([
    ['phone', phone, 'H57.12-261116-0101'],
    ['desk', desk, 'H57.12-261116-0102'],
  ])(
    'is proved, seen, followed, told of by itself, and followed no more, on a %s',
    async (name, size, code) => {
      const clock = runningClock('2026-11-18T09:00:00+07:00');
      const dossiers = { keys: await openKeys(sessionSecret), registry: null, rules: usualRules };
      const { page, url, db, trouble } = await open({
        ...{ script: shortAnswer, size, worker: 'whole', dossiers },
        resources: { clock },
      });
      const registry = await openPushingRegistry({ db, clock, sessionSecret, url });
      const told = () => db.query('select 1 from notifications where state <> $1', ['dropped']);
      const shot = async (what: string) => await keepShot(page, `dossier-${name}-${what}`);
      await registry.push({ code });

      await ask(page, 'hồ sơ của tôi tới đâu rồi');
      expect(await lastOf(page)).toContain('mã hồ sơ');
      await shot('1-code');
      await ask(page, code);
      expect(await lastOf(page)).toContain('4 số cuối');
      await shot('2-proof');
      await ask(page, '5678');
      expect(await lastOf(page)).toContain(`Hồ sơ ${code} đang được giải quyết.`);
      expect(await lastOf(page)).not.toContain('Mận');
      await shot('3-seen');
      await choose(page, 'Theo dõi hồ sơ này');
      expect(await lastOf(page)).toContain('Anh/chị muốn tôi báo tin');
      await shot('4-consent');
      await choose(page, 'Đồng ý, báo tin cho tôi');
      expect(await lastOf(page)).toContain('tôi nhắn anh/chị ngay ở đây');
      await shot('5-followed');

      const before = await page.locator('.turn').count();
      await registry.push({
        ...{ code, at: '2026-11-18T08:30:00+07:00', status: 5, note: 'Bản vẽ chưa có mặt bằng móng' },
        papers: { wanted: ['Bản vẽ mặt bằng móng'], until: '2026-12-01' },
      });
      const news = page.locator('.turn', { hasText: `Hồ sơ ${code} cần anh/chị nộp thêm giấy tờ` });
      await news.waitFor();
      await expect.poll(() => page.locator('.turn').count()).toBe(before + 1);
      expect(await lastOf(page)).toContain('Bản vẽ mặt bằng móng');
      await shot('6-news');
      expect(await axeFindings(page)).toEqual([]);

      await choose(page, 'Dừng theo dõi');
      expect(await lastOf(page)).toContain(`đã dừng theo dõi hồ sơ ${code}`);
      await shot('7-stopped');
      const sent = (await told()).length;
      await registry.push({ code, at: '2026-11-18T08:45:00+07:00', status: 9 });
      expect(await told()).toHaveLength(sent);
      await ask(page, 'hồ sơ của tôi sao rồi');
      expect(await lastOf(page)).toContain('chờ anh/chị nhận kết quả');
      expect(await page.locator('.turn', { hasText: 'đã có kết quả, mời anh/chị' }).count()).toBe(0);
      await shot('8-asked-again');
      expect(trouble).toEqual(noTrouble);
    },
  );

  test('is off the page and out of the tab once it is closed, and the rest stays', async () => {
    const clock = runningClock('2026-11-18T09:00:00+07:00');
    const dossiers = { keys: await openKeys(sessionSecret), registry: null, rules: usualRules };
    const { page, url, db } = await open({
      ...{ script: shortAnswer, size: phone, worker: 'whole', dossiers },
      resources: { clock },
    });
    const registry = await openPushingRegistry({ db, clock, sessionSecret, url });
    const code = 'H57.12-261116-0103';
    await registry.push({ code });
    const traces = new RegExp(`${code}|5678|4 số cuối|đang được giải quyết|L\\*\\*`);
    const kept = async () => await page.evaluate(() => JSON.stringify({ ...sessionStorage }));

    await ask(page, 'một hai ba');
    const other = await lastOf(page);
    await ask(page, `${code} 5678`);
    expect(await lastOf(page)).toContain(`Hồ sơ ${code} đang được giải quyết.`);
    expect(await kept()).toMatch(traces);
    await ask(page, 'đóng hồ sơ');
    const closed = page.locator('.turn', { hasText: 'Tôi đã đóng lại' });
    await closed.waitFor();
    for (const when of ['at once', 'after a reload']) {
      if (when === 'after a reload') await page.reload();
      await closed.waitFor();
      const seen = (await page.locator('#log').innerText()).replace('Tôi đã đóng lại. Lần sau', '');
      expect(seen, when).not.toMatch(traces);
      expect(await page.locator('.turn').count(), when).toBe(2);
      expect(await page.locator('.turn').first().innerText(), when).toBe(other);
      expect(await kept(), when).not.toMatch(traces);
    }
  });
});

async function choose(page: Page, label: string): Promise<void> {
  await page.locator('.turn:last-child').getByRole('button', { name: label }).first().click();
  await settled(page);
}

async function lastOf(page: Page): Promise<string> {
  return await page.locator('.turn:last-child').innerText();
}
