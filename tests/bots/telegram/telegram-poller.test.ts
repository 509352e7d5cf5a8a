import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Incoming } from '#bots/channel.ts';
import { createTelegramPoller } from '#bots/telegram/telegram-poller.ts';
import { Secret } from '#src/secret.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { telegramErrors } from '#tests/support/telegram-plans.ts';
import { startTelegram, type Telegram } from '#tests/support/telegram-server.ts';
import type { TelegramUser } from '#tests/support/telegram-updates.ts';
import { waitFor } from '#tests/support/wait-for.ts';

let telegram: Telegram;
let lan: TelegramUser;
let log: ReturnType<typeof recordingLog>;
let stopping: AbortController;
let polling: Promise<void>;
let received: Incoming[];
let pauses: number[];

beforeEach(async () => {
  telegram = await startTelegram();
  lan = telegram.citizen('Lan');
  log = recordingLog();
  stopping = new AbortController();
  polling = Promise.resolve();
  received = [];
  pauses = [];
});
afterEach(async () => {
  stopping.abort();
  await polling;
  await telegram.stop();
});

const keep = async (incoming: Incoming) => void received.push(incoming);

function start(receive: (incoming: Incoming) => Promise<void> = keep): void {
  const poller = createTelegramPoller({
    ...{ account: '700000001', buttonSecret: new Secret('an invented secret'), log, fetch },
    ...{ token: new Secret(telegram.token), apiRoot: telegram.apiRoot },
    pause: async (ms) => void pauses.push(ms),
  });
  polling = poller.poll(receive, stopping.signal);
}

const texts = () => received.map(({ event }) => ('text' in event ? event.text : event.kind));
const until = async (count: number) => await waitFor(() => received.length >= count, { what: 'an update' });
const polls = () =>
  telegram.calls.filter(({ method }) => method === 'getUpdates').map(({ payload }) => payload);

it('takes what came before it began, and what comes after, in order and once', async () => {
  await telegram.write(lan, 'một');
  await telegram.write(lan, 'hai');
  start();
  await until(2);
  await telegram.write(lan, 'ba');
  await until(3);
  expect(texts()).toEqual(['một', 'hai', 'ba']);
  for (const { allowed_updates } of polls()) {
    expect(allowed_updates).toEqual(['message', 'edited_message', 'callback_query', 'my_chat_member']);
  }
});

it('takes a webhook away that was set before', async () => {
  await telegram.setWebhook({ url: 'http://127.0.0.1:9/webhooks/telegram' });
  start();
  await waitFor(() => telegram.webhook() === undefined, { what: 'the end of the webhook' });
  await telegram.write(lan, 'một');
  await until(1);
});

it('confirms an update only when it is stored, and asks again for one that is not', async () => {
  await telegram.write(lan, 'một');
  await telegram.write(lan, 'hai');
  let failures = 2;
  start(async (incoming) => {
    if (incoming.event.kind === 'text' && incoming.event.text === 'hai' && failures > 0) {
      failures -= 1;
      throw new Error('the database is away');
    }
    received.push(incoming);
  });
  await until(2);
  expect(texts()).toEqual(['một', 'hai']);
  expect(pauses).toHaveLength(2);
  expect(log.lines.map(({ event }) => event)).toEqual(['telegram.not-stored', 'telegram.not-stored']);
});

it('lives through whatever Telegram answers, in growing pauses, and says so', async () => {
  const { tooMany, broken } = telegramErrors;
  telegram.plan('getUpdates', broken, { kind: 'gateway' }, { kind: 'lost' }, tooMany(7));
  await telegram.write(lan, 'một');
  start();
  await until(1);
  expect(pauses).toEqual([1000, 2000, 4000, 7000]);
  expect(log.lines.map(({ event }) => event)).toEqual(Array(4).fill('telegram.not-polled'));
});

it('says clearly when another program polls, or a webhook was set', async () => {
  telegram.plan('getUpdates', telegramErrors.conflict);
  await telegram.write(lan, 'một');
  start();
  await until(1);
  expect(pauses).toEqual([60_000]);
  expect(log.lines).toMatchObject([{ level: 'error', event: 'telegram.polled-elsewhere' }]);
});

it('passes over what cannot be read, and asks for it no more', async () => {
  await telegram.deliver(telegram.updates.odd({ message: { chat: 'nobody' } }));
  await telegram.write(lan, 'một');
  start();
  await until(2);
  await waitFor(() => polls().at(-1)?.offset !== undefined, { what: 'a confirmation' });
  expect(texts()).toEqual(['noted', 'một']);
});

it('stops at once, also while Telegram keeps it waiting', async () => {
  telegram.plan('getUpdates', { kind: 'hangs' });
  start();
  await waitFor(() => polls().length > 0, { what: 'a request' });
  stopping.abort();
  await polling;
  expect(log.lines).toEqual([]);
});

it('never logs the token', async () => {
  telegram.plan('getUpdates', telegramErrors.unauthorized, { kind: 'lost' }, { kind: 'gateway' });
  await telegram.write(lan, 'một');
  start();
  await until(1);
  expect(JSON.stringify(log.lines)).not.toContain(telegram.token);
});
