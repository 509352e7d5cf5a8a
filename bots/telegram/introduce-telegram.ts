import type { Api } from 'grammy/web';
import { telegramEn } from '#prompts/telegram.en.ts';
import { type TelegramWords, telegramVi } from '#prompts/telegram.vi.ts';
import type { Log } from '#src/log.ts';
import type { Secret } from '#src/secret.ts';
import { readFailure } from './read-failure.ts';
import { updateKinds } from './update-schema.ts';

export type TelegramIntroduction = {
  readonly api: Api;
  readonly log: Log;
  /** Where Telegram is to deliver, and with which secret; `null` where it is polled, or our address is not known. */
  readonly webhook: { readonly url: string; readonly secret: Secret } | null;
};

/** Tells Telegram our commands in both languages, and where to deliver. What fails is logged, and done again at the next start. */
export async function introduceTelegram({ api, log, webhook }: TelegramIntroduction): Promise<void> {
  const calls: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['setMyCommands', () => api.setMyCommands(commandsOf(telegramVi))],
    ['setMyCommands', () => api.setMyCommands(commandsOf(telegramVi), { language_code: 'vi' })],
    ['setMyCommands', () => api.setMyCommands(commandsOf(telegramEn), { language_code: 'en' })],
    ...(webhook ? [['setWebhook', () => setWebhook(api, webhook)] as const] : []),
  ];
  for (const [method, call] of calls) {
    try {
      await call();
    } catch (error) {
      log.warn('telegram.not-introduced', { method, why: readFailure(error).why });
    }
  }
}

async function setWebhook(
  api: Api,
  { url, secret }: NonNullable<TelegramIntroduction['webhook']>,
): Promise<void> {
  await api.setWebhook(url, { secret_token: secret.reveal(), allowed_updates: updateKinds });
}

function commandsOf({ commands }: TelegramWords): { command: string; description: string }[] {
  return Object.entries(commands).map(([command, description]) => ({ command, description }));
}
