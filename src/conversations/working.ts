import type { Channel } from '#bots/channel.ts';
import type { Resources } from '#src/resources.ts';

/** What it takes to work a conversation. */
export type Working = Pick<Resources, 'db' | 'clock' | 'log' | 'centre' | 'signals'> & {
  readonly channels: ReadonlyMap<string, Channel>;
};
