import { openTelegram } from '#bots/telegram/open-telegram.ts';
import { Secret } from '#src/secret.ts';
import { photo, voice } from '#tests/support/invented-files.ts';
import type { TelegramPlan } from '#tests/support/telegram-plans.ts';
import { telegramErrors } from '#tests/support/telegram-plans.ts';
import { startTelegram, type Telegram } from '#tests/support/telegram-server.ts';
import type { ChannelPlay, Delivery, FateName, PlayedChannel, PlayHeld } from './channel-play.ts';

const webhookSecret = 'an_invented_secret_of_a_webhook';
const url = 'http://127.0.0.1/webhooks/telegram';

/** Telegram, as the emulator plays it. */
export const telegramChannel: PlayedChannel = {
  name: 'telegram',
  longestText: 4096,
  fates: ['again', 'unknown', 'refused', 'unreachable', 'halted'],
  open: openPlay,
};

async function openPlay(held: PlayHeld): Promise<ChannelPlay> {
  const telegram = await startTelegram();
  await telegram.setWebhook({ url, secret_token: webhookSecret });
  const opened = openTelegram({ ...held, config: configOf(telegram), publicUrl: null, fetch });
  if (!opened) throw new Error('Telegram is off');
  const citizen = (name: string) => telegram.citizen(name);
  const { updates } = telegram;
  return {
    opened,
    chatOf: async (name) => String(citizen(name).id),
    write: (name, text) => once(telegram, () => updates.text(citizen(name), text)),
    choose: (name, at) =>
      once(telegram, () => {
        const message = telegram.shown(citizen(name)).findLast(({ buttons }) => buttons.length > 0);
        return updates.press(citizen(name), message?.messageId ?? 0, message?.buttons[at]?.data ?? '');
      }),
    attach: (name, what) =>
      once(telegram, () => {
        const kept = { file_id: telegram.keepFile(files[what]), file_unique_id: 'unique', file_size: 12 };
        const fields =
          what === 'photo'
            ? { photo: [{ ...kept, width: 90, height: 90 }] }
            : { voice: { ...kept, duration: 1 } };
        return updates.message(citizen(name), fields);
      }),
    shown: async (name) =>
      telegram.shown(citizen(name)).map(({ text, buttons, links }) => ({
        ...{ text, links },
        buttons: buttons.map((button) => button.text),
      })),
    forged: () => ({
      'without a secret': post(telegram, { 'X-Telegram-Bot-Api-Secret-Token': '' }),
      'with another secret': post(telegram, {
        'X-Telegram-Bot-Api-Secret-Token': 'of_somebody_else_entirely_',
      }),
      'that is no update': post(telegram, {}, '{"hello": [1, 2, 3]}'),
      'that is no JSON': post(telegram, {}, '{'),
    }),
    plan: (fate) => telegram.plan('sendMessage', plans[fate]),
    block: (name) => once(telegram, async () => updates.membership(citizen(name), 'kicked')),
    files: () => ({
      ofSize: (bytes) => ({ fileId: telegram.keepFile(new Uint8Array(bytes).fill(7)) }),
      foreign: { fileId: '../../etc/passwd' },
    }),
    close: async () => await telegram.stop(),
  };
}

const files = { photo, voice };

const plans: Readonly<Record<FateName, TelegramPlan>> = {
  again: telegramErrors.tooMany(1),
  unknown: { kind: 'lost' },
  refused: telegramErrors.replyGone,
  unreachable: telegramErrors.blocked,
  halted: telegramErrors.unauthorized,
};

function configOf({ token, apiRoot }: Telegram) {
  const telegram = {
    ...({ mode: 'webhook', personal: 'elsewhere', apiRoot } as const),
    token: new Secret(token),
    webhookSecret: new Secret(webhookSecret),
  };
  return { telegram, zalo: null };
}

/** The update is made when it is delivered first; delivered again, it is the same. */
function once(telegram: Telegram, make: () => Promise<unknown>): Delivery {
  let made: Promise<unknown> | null = null;
  return async (app) => {
    made ??= make();
    const update = await made;
    return await app.request(telegram.requestOf(update));
  };
}

function post(telegram: Telegram, headers: Readonly<Record<string, string>>, body?: string): Delivery {
  return async (app) => {
    const update = await telegram.updates.text(telegram.citizen('nobody'), 'lệ phí làm giấy nuôi rùa?');
    const request = telegram.requestOf(update);
    const given = new Headers(request.headers);
    for (const [name, value] of Object.entries(headers)) value ? given.set(name, value) : given.delete(name);
    return await app.request(
      new Request(request.url, { method: 'POST', headers: given, body: body ?? JSON.stringify(update) }),
    );
  };
}
