import { type OpenTelegram, openTelegram } from '#bots/telegram/open-telegram.ts';
import type { Log } from '#src/log.ts';
import { Secret } from '#src/secret.ts';
import type { Telegram } from './telegram-server.ts';

export const telegramSecrets = {
  session: new Secret('an invented secret that signs the buttons'),
  webhook: new Secret('an_invented_webhook_secret'),
};

/** Our channel, opened against the emulator as a configuration would. */
export function openForTelegram(
  telegram: Pick<Telegram, 'token' | 'apiRoot'>,
  made: {
    readonly mode: 'polling' | 'webhook';
    readonly log: Log;
    readonly publicUrl?: string;
    readonly personal?: 'allowed' | 'elsewhere';
  },
): OpenTelegram {
  const { mode, log, publicUrl = null, personal = 'elsewhere' } = made;
  const opened = openTelegram({
    config: {
      zalo: null,
      telegram: {
        mode,
        token: new Secret(telegram.token),
        webhookSecret: mode === 'webhook' ? telegramSecrets.webhook : null,
        apiRoot: telegram.apiRoot,
        personal,
      },
    },
    sessionSecret: telegramSecrets.session,
    publicUrl,
    log,
    fetch,
  });
  if (!opened) throw new Error('Telegram is off');
  return opened;
}
