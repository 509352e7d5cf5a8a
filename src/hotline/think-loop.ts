import { listUnthought } from '#db/suggestions.ts';
import { newId } from '#src/new-id.ts';
import type { WithModel } from '#src/resources.ts';
import { noticeDossier } from './notice-dossier.ts';
import { startRefining } from './start-refining.ts';
import { type Thinking, thinkAlong } from './think-along.ts';

const lookMs = 500;
/** One call is thought about at a time; so many at once keep a processor busy. */
const atOnce = 4;
const mostWaiting = 200;

export type ThinkLoop = {
  /** Resolves when what is being thought about is ended. */
  stop(): Promise<void>;
};

/**
 * Thinks along with every call, in whichever program is first: at once when something was heard, and twice a second for
 * those who have ended without a word of the feed's, and for what a program that died left behind. Where there is a
 * model, it looks at each card beside.
 */
export function startThinking({ model, ...resources }: Thinking & WithModel): ThinkLoop {
  const { db, log, signals } = resources;
  const refiner = model ? startRefining({ ...resources, model }) : null;
  const owner = newId();
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();
  let stopped = false;

  const think = async (callId: string): Promise<void> => {
    try {
      await noticeDossier(resources, callId);
      // After a feed was away several turns come at once.
      for (let went = 'shown'; went === 'shown' || went === 'nothing'; ) {
        went = await thinkAlong(resources, { callId, owner, onShown: refiner?.want });
      }
    } catch (error) {
      log.error('hotline.thought-failed', { error: error instanceof Error ? error.name : typeof error });
    }
  };
  const begin = (): void => {
    for (const callId of waiting) {
      if (stopped || running.size >= atOnce) return;
      if (running.has(callId)) continue;
      waiting.delete(callId);
      const done = think(callId).finally(() => {
        running.delete(callId);
        begin();
      });
      running.set(callId, done);
    }
  };
  const want = (callId: string): void => {
    waiting.add(callId);
    begin();
  };
  const deafen = signals.on('heard', want);
  const look = async (): Promise<void> => {
    try {
      for (const callId of await listUnthought(db, mostWaiting)) want(callId);
    } catch (error) {
      log.warn('hotline.unlooked', { error: error instanceof Error ? error.name : typeof error });
    }
  };
  const timer = setInterval(() => void look(), lookMs);
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      deafen();
      await Promise.all([...running.values(), refiner?.stop()]);
    },
  };
}
