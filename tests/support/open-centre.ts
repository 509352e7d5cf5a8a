import { sealPair } from '#bots/zalo/seal-pair.ts';
import { zaloTokenStore } from '#db/zalo-tokens.ts';
import type { Clock } from '#src/clock.ts';
import { readConfig } from '#src/config.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { createHealth } from '#src/health.ts';
import { openChannels } from '#src/open-channels.ts';
import { openTemplates } from '#src/open-templates.ts';
import type { Resources } from '#src/resources.ts';
import { Secret } from '#src/secret.ts';
import { openKeys } from '#src/sign.ts';
import { createSignals } from '#src/signals.ts';
import { openPushingRegistry, type PushingRegistry } from './pushing-registry.ts';
import { recordingLog } from './recording-log.ts';
import { ScriptedVerbs } from './scripted-verbs.ts';
import { serveApp } from './serve-app.ts';
import { startTelegram, type Telegram } from './telegram-server.ts';
import { webResources } from './web-resources.ts';
import { startWholeWorker } from './whole-worker.ts';
import { startZalo, type ZaloServer } from './zalo-server.ts';

export type OpenCentre = {
  readonly url: string;
  readonly telegram: Telegram;
  readonly zalo: ZaloServer;
  readonly registry: PushingRegistry;
  readonly log: ReturnType<typeof recordingLog>;
  close(): Promise<void>;
};

const sessionSecret = new Secret('an invented secret of a centre that is wholly open');
const webhookSecret = 'an_invented_secret_of_a_webhook';

/**
 * A whole centre as its environment opens it, on both platforms' fakes: their webhooks over HTTP, the workers and their
 * chores, and a one-stop system that pushes.
 */
export async function openCentre(
  db: Resources['db'],
  clock: Clock,
  environment: Readonly<Record<string, string>>,
): Promise<OpenCentre> {
  const [telegram, zalo] = await Promise.all([
    startTelegram(),
    startZalo({ now: () => clock.now().getTime() }),
  ]);
  const config = readConfig({
    ...{ TELEGRAM_MODE: 'webhook', TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    ...{ TELEGRAM_WEBHOOK_SECRET: webhookSecret, TELEGRAM_PERSONAL: 'on' },
    ...zalo.environment,
    ...environment,
  });
  const [log, health, signals] = [recordingLog(), createHealth(clock), createSignals()];
  const tokenStore = config.channels.zalo && zaloTokenStore(db, config.channels.zalo);
  const { access_token: access, refresh_token: refresh } = await zalo.issue();
  await tokenStore?.replace(await sealPair({ sessionSecret, clock }, { access, refresh, seconds: 90_000 }));
  const held = { db, clock, log, health, signals, sessionSecret, fetch, publicUrl: null };
  const { channels, webhooks, templates } = openChannels({ ...held, config: config.channels, tokenStore });
  const centre = { name: 'Trung tâm Thử', hotline: '1900 0000', province: null };
  const worker = startWholeWorker({
    ...{ ...held, centre, channels, templates: openTemplates(config.dossiers, templates) },
    dossiers: { keys: await openKeys(sessionSecret), registry: null, rules: usualRules },
  });
  const verbs = new ScriptedVerbs(() => Promise.reject(new Error('nobody asks the question API here')));
  const web = await serveApp(
    webResources({ db, clock, log, health, signals, sessionSecret, webhooks }),
    verbs,
  );
  await telegram.setWebhook({ url: `${web.url}/webhooks/telegram`, secret_token: webhookSecret });
  await zalo.deliverTo(`${web.url}/webhooks/zalo`);
  return {
    ...{ url: web.url, telegram, zalo, log },
    registry: await openPushingRegistry({ db, clock, sessionSecret, url: web.url }),
    async close() {
      await worker.stop();
      await web.close();
      await Promise.all([telegram.stop(), zalo.stop()]);
    },
  };
}
