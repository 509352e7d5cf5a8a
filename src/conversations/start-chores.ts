import type { Resources } from '#src/resources.ts';
import { pause } from './run-loop.ts';

/** What is done every so often, beside the conversations. */
export type Chore = {
  readonly name: string;
  readonly everyMs: number;
  /** May be done by several programs at once, and again after a crash. */
  once(): Promise<unknown>;
};

/** Does each chore soon after the start and then every so often; one that fails is done again at its next time. */
export function startChores(
  { log }: Pick<Resources, 'log'>,
  chores: readonly Chore[],
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ended = chores.map(async ({ name, everyMs, once }, at) => {
    await pause(1_000 * (at + 1), signal);
    while (!signal.aborted) {
      try {
        await once();
      } catch (error) {
        log.error('chore.failed', { chore: name, error: error instanceof Error ? error.name : typeof error });
      }
      await pause(everyMs, signal);
    }
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(ended);
    },
  };
}
