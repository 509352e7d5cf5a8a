import type { Clock } from '#src/clock.ts';
import type { KeptUpload } from '#src/conversations/keep-upload.ts';
import { TooManyFault } from '#src/web/http/rate-limit.ts';
import { createWeightedRoom } from '#src/web/http/weighted-room.ts';
import { createDayRoom } from './day-room.ts';

/** How many of the largest files are in memory at once, in all; of one address it is one, or several small ones. */
const largestAtOnce = 4;
/** So that the small ones are not beyond number. */
const least = 1024 * 1024;
/** For everybody behind one address: a hundred citizens with some photos each, or two with all that one may store. */
const mostOfAddress = 512 * 1024 * 1024;
/** Seconds. */
const soon = 5;
const anHour = 3_600;

export interface UploadRooms {
  /** Takes a file of so many bytes while there is room for it; throws a `TooManyFault` where there is none. */
  within(
    sent: { readonly address: string; readonly bytes: number },
    take: () => Promise<KeptUpload>,
  ): Promise<KeptUpload>;
}

/** What one program takes of the page's files: at once, because it holds them in memory, and of one address a day. */
export function createUploadRooms(clock: Pick<Clock, 'elapsed'>, mostBytes: number): UploadRooms {
  const now = createWeightedRoom({ least, inAll: largestAtOnce * mostBytes, ofAddress: mostBytes });
  const today = createDayRoom(clock, mostOfAddress);
  return {
    async within({ address, bytes }, take) {
      const leave = now.enter(address, bytes);
      if (!leave) throw new TooManyFault(soon);
      const giveBack = today.take(address, bytes);
      let stored = false;
      try {
        if (!giveBack) throw new TooManyFault(anHour);
        const kept = await take();
        stored = kept.kind === 'accepted' && !kept.known;
        return kept;
      } finally {
        leave();
        if (!stored) giveBack?.();
      }
    },
  };
}
