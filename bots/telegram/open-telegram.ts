import type { Channel, Poller, Webhook } from '#bots/channel.ts';
import { pause } from '#bots/pause.ts';
import type { ChannelConfig } from '#src/channel-config.ts';
import type { Log } from '#src/log.ts';
import type { Secret } from '#src/secret.ts';
import { introduceTelegram } from './introduce-telegram.ts';
import { createTelegramApi } from './telegram-api.ts';
import { createTelegramChannel } from './telegram-channel.ts';
import { createTelegramPoller } from './telegram-poller.ts';
import { createTelegramWebhook } from './telegram-webhook.ts';

export type TelegramHeld = {
  readonly config: ChannelConfig;
  /** Signs the buttons. */
  readonly sessionSecret: Secret;
  readonly publicUrl: string | null;
  readonly log: Log;
  readonly fetch: typeof globalThis.fetch;
};

export type OpenTelegram = {
  readonly channel: Channel;
  readonly webhook?: Webhook;
  readonly poller?: Poller;
  introduce(): Promise<void>;
};

const introducedWithinSeconds = 20;

/** Everything of Telegram, or `null` where it is off. */
export function openTelegram(held: TelegramHeld): OpenTelegram | null {
  const { telegram } = held.config;
  if (!telegram) return null;
  const { token, apiRoot, personal, webhookSecret } = telegram;
  const { log, fetch, publicUrl, sessionSecret: buttonSecret } = held;
  const access = { token, apiRoot, fetch };
  const reader = { account: accountOf(token), buttonSecret };
  const url = publicUrl === null ? null : new URL('/webhooks/telegram', publicUrl).href;
  const webhook = url !== null && webhookSecret ? { url, secret: webhookSecret } : null;
  return {
    channel: createTelegramChannel({ ...access, ...reader, publicUrl, personal }),
    ...(webhookSecret
      ? { webhook: createTelegramWebhook(reader, webhookSecret) }
      : { poller: createTelegramPoller({ ...access, ...reader, log, pause }) }),
    introduce: async () => {
      if (webhookSecret && url === null)
        log.warn('telegram.webhook-not-set', { why: 'PUBLIC_URL is not set' });
      await introduceTelegram({ api: createTelegramApi(access, introducedWithinSeconds), log, webhook });
    },
  };
}

/** The bot's own id stands before the colon of its token, and is no secret. */
function accountOf(token: Secret): string {
  return token.reveal().split(':')[0] ?? '';
}
