import type { Poller } from '#bots/channel.ts';
import type { Resources } from '#src/resources.ts';
import { receiveDelivery } from './receive-delivery.ts';
import { pause } from './run-loop.ts';

const pauseMs = 5_000;

/** Asks each platform that does not call us for its news; one that breaks is begun again. */
export function startPollers(
  resources: Pick<Resources, 'db' | 'clock' | 'log' | 'signals'>,
  pollers: readonly Poller[],
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ended = pollers.map(async ({ channel, poll }) => {
    while (!signal.aborted) {
      try {
        await poll(async (incoming) => void (await receiveDelivery(resources, incoming)), signal);
      } catch (error) {
        const name = error instanceof Error ? error.name : typeof error;
        resources.log.error('poller.failed', { channel, error: name });
      }
      await pause(pauseMs, signal);
    }
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(ended);
    },
  };
}
