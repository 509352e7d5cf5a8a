import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordingLog } from '#tests/support/recording-log.ts';
import { openForTelegram, telegramSecrets } from '#tests/support/telegram-opened.ts';
import { telegramErrors } from '#tests/support/telegram-plans.ts';
import { startTelegram, type Telegram } from '#tests/support/telegram-server.ts';

let telegram: Telegram;
let log: ReturnType<typeof recordingLog>;

beforeEach(async () => {
  telegram = await startTelegram();
  log = recordingLog();
});
afterEach(async () => await telegram.stop());

const names = ['start', 'hoi', 'hoso', 'phananh', 'tongdai', 'xoadulieu', 'trogiup'];
const publicUrl = 'https://motcua.example.vn';

it('tells Telegram our commands, in Vietnamese for everybody and in English for who reads it', async () => {
  await openForTelegram(telegram, { mode: 'polling', log }).introduce();
  expect([...telegram.commands.keys()]).toEqual(['', 'vi', 'en']);
  for (const commands of telegram.commands.values()) {
    expect(commands.map((each) => (each as { command: string }).command)).toEqual(names);
  }
  expect(telegram.commands.get('')).toEqual(telegram.commands.get('vi'));
  expect(telegram.commands.get('en')).not.toEqual(telegram.commands.get('vi'));
});

it('tells Telegram where to deliver, with the secret and what we read, where our address is known', async () => {
  await openForTelegram(telegram, { mode: 'webhook', log, publicUrl }).introduce();
  expect(telegram.webhook()).toEqual({
    url: 'https://motcua.example.vn/webhooks/telegram',
    secret_token: telegramSecrets.webhook.reveal(),
    allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
  });
  expect(log.lines).toEqual([]);
});

it('sets no webhook where it is polled, or where nobody told our address', async () => {
  await openForTelegram(telegram, { mode: 'polling', log, publicUrl }).introduce();
  await openForTelegram(telegram, { mode: 'webhook', log }).introduce();
  expect(telegram.webhook()).toBeUndefined();
});

it('goes on with the rest where one call fails, and says so without the token', async () => {
  telegram.plan('setMyCommands', telegramErrors.unauthorized, { kind: 'lost' });
  await openForTelegram(telegram, { mode: 'webhook', log, publicUrl }).introduce();
  expect([...telegram.commands.keys()]).toContain('en');
  expect(telegram.webhook()).toBeDefined();
  expect(log.lines.map(({ level, event }) => `${level} ${event}`)).toEqual(
    Array(2).fill('warn telegram.not-introduced'),
  );
  expect(JSON.stringify(log.lines)).not.toContain(telegram.token);
});

it('is not there where it is off, and has a webhook or a poller where it is on', () => {
  const polled = openForTelegram(telegram, { mode: 'polling', log });
  const called = openForTelegram(telegram, { mode: 'webhook', log });
  expect([polled.webhook, polled.poller?.channel]).toEqual([undefined, 'telegram']);
  expect([called.webhook?.path, called.poller]).toEqual(['/webhooks/telegram', undefined]);
  expect(polled.channel).toMatchObject({ account: '700000001', personal: 'elsewhere' });
});
