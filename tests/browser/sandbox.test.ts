import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#tests/sandbox/start-sandbox.ts';
import { axeFindings } from '#tests/support/axe.ts';
import { type Chat, describeInBrowser, desk, type Opening, phone } from '#tests/support/browser.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';

describeInBrowser('the sandbox', (openChat) => {
  let folder = '';
  let sandbox: Sandbox;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'motcua-sandbox-'));
    sandbox = await startSandbox({ folder, port: 0 });
  }, 120_000);
  afterAll(async () => {
    await sandbox?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A browser that is watched, on the sandbox's page. */
  async function open(size: Opening['size'] = desk): Promise<Chat> {
    const chat = await openChat({ script: shortAnswer, size });
    await chat.page.goto(sandbox.url);
    return chat;
  }

  it('answers the same question on Zalo with numbers and on Telegram with buttons', async () => {
    const { page, close, trouble } = await open();
    for (const channel of ['zalo', 'telegram'])
      await write(page, channel, 'lam khai sinh cho con can giay to gi');
    const seen = (channel: string) => page.locator(`[data-talk="${channel}"] .words`);
    await seen('zalo').getByText('1. Có Giấy chứng sinh').waitFor();
    await page.getByRole('button', { name: '1. Có Giấy chứng sinh' }).click();
    await write(page, 'zalo', '1');
    for (const channel of ['zalo', 'telegram']) {
      await seen(channel).getByText('Trường hợp của anh/chị: Có Giấy chứng sinh.').waitFor();
    }
    await page.locator('[data-kept]').getByText('đã gửi').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect([...trouble.errors, ...trouble.violations, ...trouble.dialogs]).toEqual([]);
    await close();
  });

  it('loses nothing while a platform has too much to do, and refuses who only pretends to be it', async () => {
    const { page, close, trouble } = await open(phone);
    await page.locator('[data-show="telegram"]').click();
    const talk = page.locator('[data-talk="telegram"]');
    await choose(page, 'Nền tảng báo quá tải');
    await page.getByText('Đang báo quá tải').waitFor();
    await write(page, 'telegram', 'le phi doi bang lai xe bao nhieu');
    await choose(page, 'Kẻ lạ giả làm nền tảng');
    await talk.getByText('Một lời giả mạo không được nhận').waitFor();
    await expect.poll(() => talk.getByText('135.000').count()).toBe(0);
    await choose(page, 'Nền tảng chạy lại bình thường');
    await talk.locator('.words').getByText('135.000').waitFor();
    expect([...trouble.errors, ...trouble.violations, ...trouble.dialogs]).toEqual([]);
    await close();
  });

  it('lets a person of the centre keep the promise, in the name of the centre that runs', async () => {
    const { page, close, trouble } = await open();
    for (const channel of ['zalo', 'telegram'] as const) {
      const talk = page.locator(`[data-talk="${channel}"]`);
      await choose(page, 'Cán bộ trả lời (inbox reply)', channel);
      await talk.getByText('Không ai đang chờ cán bộ').waitFor();
      await write(page, channel, 'gặp người thật');
      await talk.locator('.centre', { hasText: 'Cán bộ trả lời anh/chị' }).waitFor();
      await choose(page, 'Cán bộ trả lời (inbox reply)', channel);
      const reply = talk.locator('.centre', { hasText: 'đến quầy số 3' });
      await reply.waitFor();
      await expect.poll(() => reply.innerText()).toContain('tỉnh Minh Họa');
    }
    expect([...trouble.errors, ...trouble.violations, ...trouble.dialogs]).toEqual([]);
    await close();
  });
});

async function write(page: Page, channel: string, text: string): Promise<void> {
  await page.locator(`form[data-channel="${channel}"] input`).fill(text);
  await page.locator(`form[data-channel="${channel}"] .send`).click();
}

async function choose(page: Page, situation: string, channel = 'telegram'): Promise<void> {
  await page.locator(`.${channel} .more summary`).click();
  await page.locator(`.${channel} .more`).getByRole('button', { name: situation }).click();
}
