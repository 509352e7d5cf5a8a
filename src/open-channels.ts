import type { Channel, Poller, Webhook } from '#bots/channel.ts';
import { openTelegram } from '#bots/telegram/open-telegram.ts';
import { createWebChannel } from '#bots/web/web-channel.ts';
import type { ChannelConfig } from './channel-config.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Secret } from './secret.ts';

/** What a channel may hold; it never holds the database. */
export type ChannelsHeld = {
  readonly config: ChannelConfig;
  readonly sessionSecret: Secret;
  /** The address of our own pages and webhooks, if anybody told. */
  readonly publicUrl: string | null;
  readonly clock: Clock;
  readonly log: Log;
  /** Reaches the outside; injected, because runtimes differ and tests have none. Time-outs are its business. */
  readonly fetch: typeof globalThis.fetch;
};

export type OpenChannels = {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly webhooks: readonly Webhook[];
  readonly pollers: readonly Poller[];
  /** Tells the platforms what they must know of us (commands, where to deliver); never throws, is logged, may be repeated. */
  introduce(): Promise<void>;
};

/** One channel is one line here. */
export function openChannels(held: ChannelsHeld): OpenChannels {
  const opened: readonly Opened[] = [{ channel: createWebChannel() }, openTelegram(held)].flatMap(
    (channel) => channel ?? [],
  );
  return {
    channels: new Map(opened.map(({ channel }) => [channel.name, channel])),
    webhooks: opened.flatMap(({ webhook }) => webhook ?? []),
    pollers: opened.flatMap(({ poller }) => poller ?? []),
    async introduce() {
      for (const { introduce } of opened) await introduce?.();
    },
  };
}

/** What a channel's folder gives: how it speaks, how it is spoken to, and how it introduces itself. */
export type Opened = {
  readonly channel: Channel;
  readonly webhook?: Webhook | undefined;
  readonly poller?: Poller | undefined;
  introduce?(): Promise<void>;
};
