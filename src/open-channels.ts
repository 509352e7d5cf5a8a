import type { Channel, Poller, Webhook } from '#bots/channel.ts';
import { createWebChannel } from '#bots/web/web-channel.ts';

export type OpenChannels = {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly webhooks: readonly Webhook[];
  readonly pollers: readonly Poller[];
};

/** One channel is one line here. */
export function openChannels(): OpenChannels {
  const opened: readonly Opened[] = [{ channel: createWebChannel() }];
  return {
    channels: new Map(opened.map(({ channel }) => [channel.name, channel])),
    webhooks: opened.flatMap(({ webhook }) => webhook ?? []),
    pollers: opened.flatMap(({ poller }) => poller ?? []),
  };
}

/** What a channel's folder gives: how it speaks, and how it is spoken to. */
export type Opened = {
  readonly channel: Channel;
  readonly webhook?: Webhook | undefined;
  readonly poller?: Poller | undefined;
};
