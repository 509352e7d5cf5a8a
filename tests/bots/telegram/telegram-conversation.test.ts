import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLoops } from '#src/conversations/start-loops.ts';
import { startPollers } from '#src/conversations/start-pollers.ts';
import { createHealth } from '#src/health.ts';
import type { Listening } from '#src/listen.node.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { serveApp } from '#tests/support/serve-app.ts';
import { openForTelegram, telegramSecrets } from '#tests/support/telegram-opened.ts';
import { startTelegram, type Telegram } from '#tests/support/telegram-server.ts';
import type { TelegramUser } from '#tests/support/telegram-updates.ts';
import { waitFor } from '#tests/support/wait-for.ts';
import { webResources } from '#tests/support/web-resources.ts';

const fee = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
const lost = 'mất giấy nuôi rùa làm lại bao lâu?';
const kites = 'thả diều buổi tối cần gì?';

describe.each(['webhook', 'polling'] as const)('by %s', (mode) => {
  const db = useTestDatabase();
  let telegram: Telegram;
  let lan: TelegramUser;
  let minh: TelegramUser;
  let log: ReturnType<typeof recordingLog>;
  let running: { stop(): Promise<void> }[];
  let web: Listening | null;

  beforeEach(async () => {
    log = recordingLog();
    telegram = await startTelegram();
    lan = telegram.citizen('Lan');
    minh = telegram.citizen('Minh');
    const { channel, webhook, poller } = openForTelegram(telegram, { mode, log });
    const clock = fixedClock('2026-11-23T02:00:00Z');
    const centre = { name: 'Trung tâm Thử', hotline: '1900 0000', province: null };
    const held = { db, clock, log, centre, signals: createSignals(), health: createHealth(clock) };
    await importInvented(held);
    running = [startLoops({ ...held, channels: new Map([[channel.name, channel]]) }, ['work', 'send'])];
    if (poller) running.push(startPollers(held, [poller]));
    web = webhook ? await serve({ ...held, webhooks: [webhook] }) : null;
    if (!web) return;
    const url = new URL('/webhooks/telegram', web.url).href;
    await telegram.setWebhook({ url, secret_token: telegramSecrets.webhook.reveal() });
  });
  afterEach(async () => {
    await Promise.all(running.map((each) => each.stop()));
    await web?.close();
    await telegram.stop();
  });

  const serve = async (over: Parameters<typeof webResources>[0]) =>
    await serveApp(
      webResources(over),
      new ScriptedVerbs(() => Promise.reject(new Error('nobody asks here'))),
    );
  const shown = (user: TelegramUser) => telegram.shown(user).map(({ text }) => text);
  const until = async (user: TelegramUser, words: string) =>
    await waitFor(() => shown(user).some((text) => text.includes(words)), { what: words });
  const count = async (rows: string) =>
    Number((await db.query<{ n: string }>(`select count(*) as n from ${rows}`))[0]?.n);
  const settled = async () =>
    await waitFor(async () => (await count(`deliveries where state = 'waiting'`)) === 0);

  it('questions are answered, each citizen’s in their own chat and in their order', async () => {
    await telegram.write(lan, fee);
    await telegram.write(minh, kites);
    await until(lan, '25.000');
    await telegram.write(lan, lost);
    await until(lan, 'Cấp lại');
    await until(minh, 'Thông báo thả diều');
    expect(shown(minh).join()).not.toContain('25.000');
    expect(shown(lan).findIndex((text) => text.includes('25.000'))).toBeLessThan(
      shown(lan).findIndex((text) => text.includes('Cấp lại')),
    );
    expect(telegram.calls.some(({ method }) => method === 'sendChatAction')).toBe(true);
  });

  it('an update that comes again, also under another number, is answered once', async () => {
    const update = await telegram.updates.text(lan, fee);
    await telegram.deliver(update);
    await until(lan, '25.000');
    await telegram.deliver(update);
    await telegram.deliver({ ...update, update_id: update.update_id + 1_000_000 });
    await telegram.write(minh, kites);
    await until(minh, 'Thông báo thả diều');
    await settled();
    expect(shown(lan)).toHaveLength(1);
    expect(await count('deliveries')).toBe(2);
  });

  it('a message is corrected before it is answered, and after it', async () => {
    // A greeting waits for what follows it; its correction is a whole question and takes its place.
    const first = await telegram.write(lan, 'xin chào');
    await telegram.deliver(telegram.updates.edit(lan, first, fee));
    await until(lan, '25.000');
    await telegram.deliver(telegram.updates.edit(lan, first, kites));
    await until(lan, 'Thông báo thả diều');
    await settled();
    expect(shown(lan)).toHaveLength(2);
  });

  it('a button leads to what it names, and stops spinning', async () => {
    await telegram.write(lan, 'xác nhận sân phơi lúa');
    await until(lan, 'Bấm chọn');
    await telegram.press(lan, 1);
    await waitFor(() => shown(lan).length === 2);
    expect(shown(lan)[1]).toContain('riêng của hộ');
    await waitFor(() => [...telegram.presses.values()].every((toast) => toast === ''));
    const lines = await db.query<{ said: string }>(
      `select text_masked as said from messages where direction = 'incoming' order by id`,
    );
    expect(lines.at(-1)?.said, 'staff read what the button stood for').toMatch(/^thủ tục /i);
  });

  it('a button of another citizen’s chat is answered with a word, and leads nowhere', async () => {
    await telegram.write(lan, 'xác nhận sân phơi lúa');
    await telegram.write(minh, kites);
    await until(lan, 'Bấm chọn');
    await until(minh, 'Thông báo thả diều');
    const stolen = telegram.shown(lan).at(-1)?.buttons[0]?.data ?? '';
    expect(stolen).not.toBe('');
    await telegram.deliver(await telegram.updates.press(minh, 1, stolen));
    await waitFor(() => [...telegram.presses.values()].some((toast) => toast?.includes('không dùng được')));
    await settled();
    expect(shown(minh)).toHaveLength(1);
    expect(await count('turns')).toBe(3);
  });

  it('photos and voice messages are fetched from Telegram and kept, and none is ignored', async () => {
    const png = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
    ]);
    const ogg = new TextEncoder().encode(`OggS${'\0'.repeat(24)}OpusHead${'\0'.repeat(40)}`);
    await telegram.photo(lan, new Uint8Array([...png, ...new Uint8Array(200)]), 'sổ hộ khẩu');
    await waitFor(() => shown(lan).length > 0, { what: 'a word about the photo' });
    await telegram.voice(minh, ogg);
    await waitFor(() => shown(minh).length > 0, { what: 'a word about the voice message' });
    await waitFor(async () => (await count(`attachments where state = 'stored'`)) === 2, {
      what: 'both files',
    });
    expect(await db.query('select kind, type from attachments order by kind')).toEqual([
      { kind: 'photo', type: 'image/png' },
      { kind: 'voice', type: expect.stringContaining('ogg') },
    ]);
  });

  it('in a group there is nothing but silence', async () => {
    const crowd = telegram.citizen('Tổ dân phố', { chatType: 'supergroup' });
    await telegram.write(crowd, fee);
    await telegram.write(crowd, '/start');
    await telegram.sticker(lan);
    await telegram.write(lan, fee);
    await until(lan, '25.000');
    await settled();
    expect(shown(crowd)).toEqual([]);
    expect(await count('conversations')).toBe(1);
    expect(await count('deliveries')).toBe(4);
  });

  it('a citizen who blocks us in the middle is left alone, and answered when they come back', async () => {
    await telegram.write(lan, fee);
    await until(lan, '25.000');
    const before = shown(lan).length;
    const asked = await telegram.updates.text(lan, lost);
    await telegram.block(lan);
    await telegram.deliver(asked);
    await waitFor(async () => (await count('conversations where unreachable_at is not null')) === 1);
    await waitFor(async () => (await count(`outbox where state in ('queued', 'sending')`)) === 0);
    expect(shown(lan)).toHaveLength(before);
    await telegram.unblock(lan);
    await telegram.write(lan, kites);
    await until(lan, 'Thông báo thả diều');
    expect(await count('conversations where unreachable_at is null')).toBe(1);
  });

  it('nothing of what was written, nor of who wrote, stands in the log', async () => {
    await telegram.write(lan, `${fee} sđt 0912345678`);
    await waitFor(() => shown(lan).length > 0, { what: 'an answer' });
    await telegram.contact(lan, '+84912345678', lan);
    await telegram.location(lan, 21.03, 105.85);
    await settled();
    const lines = JSON.stringify(log.lines);
    for (const secret of ['0912345678', 'rùa', 'Lan', String(lan.id), telegram.token, '105.85']) {
      expect(lines, secret).not.toContain(secret);
    }
  });
});
