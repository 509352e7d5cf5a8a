import { fetch as undiciFetch } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Sent } from '#bots/channel.ts';
import { createTelegramChannel } from '#bots/telegram/telegram-channel.ts';
import type { TelegramPayload } from '#bots/telegram/telegram-payload.ts';
import { Secret } from '#src/secret.ts';
import { type TelegramPlan, telegramErrors } from '#tests/support/telegram-plans.ts';
import { startTelegram, type Telegram } from '#tests/support/telegram-server.ts';
import type { TelegramUser } from '#tests/support/telegram-updates.ts';

let telegram: Telegram;
let lan: TelegramUser;
let channel: Channel;

beforeEach(async () => {
  telegram = await startTelegram();
  lan = telegram.citizen('Lan');
  channel = open(telegram.apiRoot);
});
afterEach(async () => await telegram.stop());

function open(apiRoot: string, over: Partial<Parameters<typeof createTelegramChannel>[0]> = {}): Channel {
  return createTelegramChannel({
    ...{ account: '700000001', buttonSecret: new Secret('an invented secret'), publicUrl: null },
    ...{ token: new Secret(telegram.token), apiRoot, fetch, personal: 'elsewhere' },
    ...over,
  });
}

const payload: TelegramPayload = {
  html: '<b>Lệ phí</b>: 25.000 đ &amp; không hơn',
  plain: 'Lệ phí: 25.000 đ & không hơn',
  buttons: [
    { text: 'Giấy tờ?', data: 'a'.repeat(58) },
    { text: 'Nộp ở đâu?', data: 'b'.repeat(58) },
  ],
};
const send = async (over: { payload?: unknown; chat?: string } = {}): Promise<Sent> =>
  await channel.send({
    ...{ chat: String(lan.id), idem: 'reply:1:0.0', payload, heardAt: null, maybeShown: false },
    ...over,
  });
const typed = () => telegram.calls.filter(({ method }) => method === 'sendChatAction').length;

describe('a message', () => {
  it('is shown with its looks and its buttons, one below the other', async () => {
    expect(await send()).toEqual({ kind: 'sent', externalId: expect.stringMatching(/^\d+$/) });
    expect(telegram.shown(lan)).toMatchObject([
      { sent: payload.html, text: 'Lệ phí: 25.000 đ & không hơn', buttons: payload.buttons },
    ]);
    expect(telegram.calls[0]?.payload).toMatchObject({
      link_preview_options: { is_disabled: true },
      reply_markup: { inline_keyboard: [[{ text: 'Giấy tờ?' }], [{ text: 'Nộp ở đâu?' }]] },
    });
  });

  it.each([
    ['place', { request_location: true }],
    ['phone', { request_contact: true }],
  ] as const)(
    'has a key in place of buttons that shares a %s, and the next without buttons takes it away',
    async (what, asks) => {
      const keyboard = { share: { text: 'Chia sẻ', what }, others: ['Bỏ qua'] };
      await send({ payload: { ...payload, buttons: [], keyboard } });
      await send({ payload: { ...payload, buttons: [] } });
      expect(telegram.calls.map((call) => Reflect.get(call.payload, 'reply_markup'))).toEqual([
        {
          keyboard: [[{ text: 'Chia sẻ', ...asks }], [{ text: 'Bỏ qua' }]],
          ...{ resize_keyboard: true, one_time_keyboard: true },
        },
        { remove_keyboard: true },
      ]);
    },
  );

  it('is sent by the fetch of undici as well, which takes only signals of its own kind', async () => {
    // The same function under another type: undici's own names for the same things.
    channel = open(telegram.apiRoot, { fetch: undiciFetch as unknown as typeof fetch });
    expect(await send()).toMatchObject({ kind: 'sent' });
  });

  it('whose looks Telegram does not take is shown without them, at once', async () => {
    expect(await send({ payload: { ...payload, html: '<b>Lệ phí' } })).toMatchObject({ kind: 'sent' });
    expect(telegram.shown(lan)).toMatchObject([{ sent: payload.plain, buttons: payload.buttons }]);
  });

  it('that Telegram takes in no form is refused, and not tried for ever', async () => {
    telegram.plan('sendMessage', telegramErrors.unparsable, telegramErrors.unparsable);
    expect(await send()).toEqual({ kind: 'refused', why: 'entities' });
    expect(await send({ payload: { ...payload, html: 'a'.repeat(4097) } })).toEqual({
      ...{ kind: 'refused', why: 'too-long' },
    });
  });

  it('to a chat that is not there goes to nobody', async () => {
    expect(await send({ chat: '404' })).toEqual({ kind: 'unreachable', why: 'chat-not-found' });
  });

  const table: readonly (readonly [string, TelegramPlan, Sent])[] = [
    [
      'too many',
      telegramErrors.tooMany(9),
      { kind: 'again', afterMs: 9000, why: 'too-many', counts: 'pause' },
    ],
    ['blocked', telegramErrors.blocked, { kind: 'unreachable', why: 'blocked' }],
    ['deactivated', telegramErrors.deactivated, { kind: 'unreachable', why: 'blocked' }],
    ['chat not found', telegramErrors.chatNotFound, { kind: 'unreachable', why: 'chat-not-found' }],
    ['the message it replies to is gone', telegramErrors.replyGone, { kind: 'refused', why: 'bad-request' }],
    ['the group moved', telegramErrors.migrated, { kind: 'refused', why: 'migrated' }],
    ['the token was revoked', telegramErrors.unauthorized, { kind: 'halted', why: 'token' }],
    ['no such bot', telegramErrors.notFound, { kind: 'halted', why: 'token' }],
    ['a conflict', telegramErrors.conflict, { kind: 'halted', why: 'conflict' }],
    ['its own fault', telegramErrors.broken, { kind: 'unknown', why: 'server' }],
    ['a page of a gateway', { kind: 'gateway' }, { kind: 'unknown', why: 'no-answer' }],
    ['nothing, after it was shown', { kind: 'lost' }, { kind: 'unknown', why: 'no-answer' }],
  ];
  it.each(table)('knows what follows when Telegram says: %s', async (_, plan, sent) => {
    telegram.plan('sendMessage', plan);
    expect(await send()).toEqual(sent);
    expect(telegram.shown(lan)).toHaveLength(plan.kind === 'lost' ? 1 : 0);
    expect(await send(), 'and it goes on').toMatchObject({ kind: 'sent' });
  });

  it('surely not shown, because Telegram is out of reach, waits without counting', async () => {
    const { apiRoot } = telegram;
    await telegram.stop();
    channel = open(apiRoot);
    expect(await send()).toEqual({ kind: 'again', afterMs: 5000, why: 'network', counts: 'pause' });
    telegram = await startTelegram();
  });

  it('never says the token, whatever goes wrong', async () => {
    telegram.plan('sendMessage', telegramErrors.unauthorized, { kind: 'lost' }, { kind: 'gateway' });
    const said = JSON.stringify([await send(), await send(), await send(), channel]);
    expect(said).not.toContain(telegram.token);
  });
});

describe('a sign that we work', () => {
  const receipt = { messageId: '7' };

  it('is "typing", as often as it is asked for', async () => {
    await channel.showWorking(String(lan.id), receipt);
    await channel.showWorking(String(lan.id), receipt);
    expect(typed()).toBe(2);
  });

  it('stops a pressed button from spinning; pressed again, nothing breaks', async () => {
    await telegram.deliver(await telegram.updates.press(lan, 7, 'x'));
    const [pressId = ''] = telegram.presses.keys();
    await channel.showWorking(String(lan.id), { ...receipt, pressId });
    expect([telegram.presses.get(pressId), typed()]).toEqual(['', 1]);
    await channel.showWorking(String(lan.id), { ...receipt, pressId });
    await channel.showWorking(String(lan.id), { ...receipt, pressId: 'too old' });
  });

  it('tells of a button that is not ours, and pretends no work', async () => {
    await telegram.deliver(await telegram.updates.press(lan, 7, 'x'));
    const [pressId = ''] = telegram.presses.keys();
    await channel.showWorking(String(lan.id), { ...receipt, pressId, refused: true });
    expect(telegram.presses.get(pressId)).toContain('Nút này không dùng được nữa');
    expect(typed()).toBe(0);
  });

  it('may fail in silence', async () => {
    telegram.plan('sendChatAction', telegramErrors.blocked, { kind: 'lost' }, { kind: 'gateway' });
    for (let at = 0; at < 3; at++) await channel.showWorking(String(lan.id), receipt);
  });
});

describe('a file', () => {
  const bytes = Uint8Array.from({ length: 3000 }, (_, at) => at % 251);
  const fileOf = (body: Uint8Array) => ({ fileId: telegram.keepFile(body) });

  it('is fetched whole, up to the size that is asked for', async () => {
    expect(await channel.fetchFile(fileOf(bytes), 3000)).toEqual({ kind: 'fetched', body: bytes });
    expect(await channel.fetchFile(fileOf(bytes), 2999)).toEqual({ kind: 'too-large' });
  });

  it('larger than Telegram gives out is too large', async () => {
    const large = new Uint8Array(20 * 1024 * 1024 + 1);
    expect(await channel.fetchFile(fileOf(large), 30 * 1024 * 1024)).toEqual({ kind: 'too-large' });
  });

  it('is not read on once it is longer than it was said to be', async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        read += 1;
        stream.enqueue(new Uint8Array(1000));
      },
    });
    const lying: typeof fetch = async (input, init) =>
      String(input).includes('/file/') ? new Response(endless) : await fetch(input, init);
    channel = open(telegram.apiRoot, { fetch: lying });
    expect(await channel.fetchFile(fileOf(bytes), 5000)).toEqual({ kind: 'too-large' });
    expect(read).toBeLessThan(10);
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'https://evil.example/x', 'photos/../../x', 'a?b', 'a b', ''])(
    'is looked for below the address of the API alone: %s',
    async (file_path) => {
      const asked: string[] = [];
      const strange: typeof fetch = async (input) => {
        asked.push(String(input));
        return Response.json({ ok: true, result: { file_id: 'F', file_unique_id: 'u', file_path } });
      };
      channel = open(telegram.apiRoot, { fetch: strange });
      expect(await channel.fetchFile({ fileId: 'F' }, 100)).toEqual({ kind: 'gone', why: 'no-address' });
      expect(asked).toHaveLength(1);
    },
  );

  it('that Telegram does not know is gone, and one that it cannot give now is asked for again', async () => {
    expect(await channel.fetchFile({ fileId: 'no such' }, 100)).toEqual({
      kind: 'gone',
      why: 'file-unknown',
    });
    const { tooMany, broken, fileAway } = telegramErrors;
    telegram.plan('getFile', tooMany(3), broken, fileAway, { kind: 'lost' });
    for (const why of ['too-many', 'server', 'not-now', 'no-answer']) {
      expect(await channel.fetchFile(fileOf(bytes), 5000)).toEqual({ kind: 'again', why });
    }
  });
});
