import type { Channel, Poller, Webhook } from '#bots/channel.ts';
import { openTelegram } from '#bots/telegram/open-telegram.ts';
import { createWebChannel } from '#bots/web/web-channel.ts';
import { openZalo } from '#bots/zalo/open-zalo.ts';
import type { TokenStore } from '#bots/zalo/token-store.ts';
import type { TemplatePost } from '#src/conversations/notices/template-post.ts';
import type { Chore } from '#src/conversations/start-chores.ts';
import type { ChannelConfig } from './channel-config.ts';
import type { Clock } from './clock.ts';
import type { Health } from './health.ts';
import type { Log } from './log.ts';
import type { Secret } from './secret.ts';

/** What a channel may hold; it never holds the database. */
export type ChannelsHeld = {
  readonly config: ChannelConfig;
  readonly sessionSecret: Secret;
  /** The address of our own pages and webhooks, if anybody told. */
  readonly publicUrl: string | null;
  /** Where the tokens of Zalo's account are kept; `null` where it is off, or where nothing is sent from here. */
  readonly tokenStore: TokenStore | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly health: Pick<Health, 'note'>;
  /** Reaches the outside; injected, because runtimes differ and tests have none. Time-outs are its business. */
  readonly fetch: typeof globalThis.fetch;
};

export type OpenChannels = {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly webhooks: readonly Webhook[];
  readonly pollers: readonly Poller[];
  readonly chores: readonly Chore[];
  /** Where what nobody asked for just now goes out as templates; `null` where no channel has such. */
  readonly templates: TemplateWay | null;
  /** Tells the platforms what they must know of us (commands, where to deliver); never throws, is logged, may be repeated. */
  introduce(): Promise<void>;
};

/** One channel is one line here. */
export function openChannels(held: ChannelsHeld): OpenChannels {
  const zalo = openZalo(held);
  const all: readonly (Opened | null)[] = [{ channel: createWebChannel() }, openTelegram(held), zalo];
  const opened = all.flatMap((channel) => channel ?? []);
  return {
    channels: new Map(opened.map(({ channel }) => [channel.name, channel])),
    webhooks: opened.flatMap(({ webhook }) => webhook ?? []),
    pollers: opened.flatMap(({ poller }) => poller ?? []),
    chores: opened.flatMap(({ chores }) => chores ?? []),
    templates: zalo && {
      ...{ channel: 'zalo', account: zalo.channel.account, perMinute: zalo.channel.perMinute ?? 60 },
      ...{ send: zalo.sendTemplate, look: zalo.lookAtTemplate },
    },
    async introduce() {
      for (const { introduce } of opened) await introduce?.();
    },
  };
}

export type TemplateWay = Omit<TemplatePost, 'settings'>;

/** What a channel's folder gives: how it speaks, how it is spoken to, and how it introduces itself. */
export type Opened = {
  readonly channel: Channel;
  readonly webhook?: Webhook | undefined;
  readonly poller?: Poller | undefined;
  /** What it must do every so often, whether or not anybody writes. */
  readonly chores?: readonly Chore[] | undefined;
  introduce?(): Promise<void>;
};
