import type { Clock } from '#src/clock.ts';

export interface DayRoom {
  /** Counts so many bytes for `address`: what to call where nothing was stored, or `null` where its day is full. */
  take(address: string, bytes: number): (() => void) | null;
}

const dayMs = 24 * 3_600_000;
const mostAddresses = 20_000;

type Day = { readonly since: number; bytes: number };

/**
 * What each address stored within a day of its first file. In this program's memory alone: an address is told to no
 * disk and forgotten after its day, and who restarts the program forgives, for what all store is counted in the
 * database. The map stands in order of first file; a flood of addresses forgives the oldest.
 */
export function createDayRoom(clock: Pick<Clock, 'elapsed'>, mostBytes: number): DayRoom {
  const days = new Map<string, Day>();
  return {
    take(address, bytes) {
      dropOld(days, clock.elapsed());
      const day = days.get(address) ?? { since: clock.elapsed(), bytes: 0 };
      if (day.bytes + bytes > mostBytes) return null;
      day.bytes += bytes;
      days.set(address, day);
      return () => {
        day.bytes -= bytes;
      };
    },
  };
}

function dropOld(days: Map<string, Day>, now: number): void {
  for (const [address, { since }] of days) {
    if (now - since < dayMs && days.size < mostAddresses) return;
    days.delete(address);
  }
}
