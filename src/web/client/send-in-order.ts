import { createPause, pauseAfter } from './pause.ts';
import type { Posted } from './post-message.ts';

export interface Sending<Item> {
  /** Sends it when everything before it is sent. */
  put(item: Item): void;
  /** Tries again now what waits for the network. */
  hurry(): void;
  /** Forgets what is not sent yet. */
  clear(): void;
}

export type Ways<Item> = {
  post(item: Item): Promise<Posted>;
  /** It was tried: sent, refused for good, or kept to be tried again by itself. */
  tried(item: Item, posted: Posted): void;
};

/** One after the other, each until it is there or refused: nothing is lost, and nothing overtakes. */
export function sendInOrder<Item>({ post, tried }: Ways<Item>): Sending<Item> {
  const waiting: Item[] = [];
  const pause = createPause();
  let working = false;
  const work = async (): Promise<void> => {
    working = true;
    let failures = 0;
    for (let item = waiting[0]; item !== undefined; item = waiting[0]) {
      const posted = await post(item);
      // Started over meanwhile.
      if (waiting[0] !== item) continue;
      tried(item, posted);
      if (posted.kind === 'failed' || posted.kind === 'limited') {
        failures += 1;
        await pause.wait(posted.kind === 'limited' ? posted.seconds * 1000 : pauseAfter(failures));
        continue;
      }
      failures = 0;
      waiting.shift();
    }
    working = false;
  };
  return {
    put(item) {
      waiting.push(item);
      // Who asks on means to be heard now.
      if (working) pause.hurry();
      else void work();
    },
    hurry: pause.hurry,
    clear() {
      waiting.length = 0;
      pause.hurry();
    },
  };
}
