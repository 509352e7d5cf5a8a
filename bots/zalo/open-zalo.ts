import type { Channel, Sent, Webhook } from '#bots/channel.ts';
import { pause } from '#bots/pause.ts';
import type { ChannelConfig } from '#src/channel-config.ts';
import type { Clock } from '#src/clock.ts';
import type { Health } from '#src/health.ts';
import type { Log } from '#src/log.ts';
import type { Secret } from '#src/secret.ts';
import { lookAtTemplate, type ZaloTemplateFacts } from './look-at-template.ts';
import { sendTemplate, type ZaloTemplate } from './send-template.ts';
import type { TokenStore } from './token-store.ts';
import { createZaloChannel } from './zalo-channel.ts';
import { createZaloClient } from './zalo-client.ts';
import { createZaloTokens } from './zalo-tokens.ts';
import { createZaloWebhook } from './zalo-webhook.ts';

export type ZaloHeld = {
  readonly config: ChannelConfig;
  /** Seals the tokens. */
  readonly sessionSecret: Secret;
  /** Where the pair of our account is kept; `null` where nothing is sent from here. */
  readonly tokenStore: TokenStore | null;
  readonly publicUrl: string | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly health: Pick<Health, 'note'>;
  readonly fetch: typeof globalThis.fetch;
};

export type OpenZalo = {
  readonly channel: Channel;
  readonly webhook: Webhook;
  /** Sends what nobody asked for just now. */
  sendTemplate(template: ZaloTemplate): Promise<Sent>;
  /** What Zalo says of a template; `null` where it says nothing now. */
  lookAtTemplate(templateId: string): Promise<ZaloTemplateFacts | null>;
  readonly chores: readonly { readonly name: string; readonly everyMs: number; once(): Promise<void> }[];
};

/** Everything of Zalo, or `null` where it is off. Needs nothing of Node. */
export function openZalo(held: ZaloHeld): OpenZalo | null {
  const { zalo: config } = held.config;
  if (!config) return null;
  const { clock, log, fetch, publicUrl, tokenStore: store } = held;
  const webhook = createZaloWebhook({ config, clock, log });
  const kept = store && createZaloTokens({ ...held, config, store, pause });
  const tokens = kept ?? { current: async () => null, refreshed: async () => null };
  const client = createZaloClient({ config, tokens, fetch });
  return {
    channel: createZaloChannel({ config, client, publicUrl, clock, log, fetch }),
    webhook,
    sendTemplate: (template) => sendTemplate({ client, clock, log }, template),
    lookAtTemplate: (templateId) => lookAtTemplate({ client }, templateId),
    chores: kept ? [{ name: 'zalo-tokens', everyMs: 60_000, once: kept.refreshDue }] : [],
  };
}
