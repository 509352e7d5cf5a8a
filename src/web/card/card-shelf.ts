import { Fault } from '#src/fault.ts';
import type { CardPainter } from './card-painter.ts';

/** Painted cards, kept for who asks next. */
export interface CardShelf {
  /** The card of this drawing, painted now if it must be. Throws `unavailable` when too many are waiting. */
  take(hash: string, svg: string): Promise<Uint8Array<ArrayBuffer>>;
}

const mostBytes = 16 * 1024 * 1024;
const atOnce = 2;
const mostWaiting = 24;

/**
 * At most two are painted at once and a few wait; two people who ask for the same card get the same painting. What was
 * not asked for longest goes first when the shelf is full.
 */
export function createCardShelf(painter: CardPainter): CardShelf {
  const shelf = new Map<string, Uint8Array<ArrayBuffer>>();
  const painting = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const inLine = createLine();
  const paint = async (hash: string, svg: string) => {
    try {
      const png = await inLine(async () => await painter.paint(svg));
      shelf.set(hash, png);
      trim(shelf);
      return png;
    } finally {
      painting.delete(hash);
    }
  };
  return {
    async take(hash, svg) {
      const kept = shelf.get(hash);
      if (kept) {
        shelf.delete(hash);
        shelf.set(hash, kept);
        return kept;
      }
      const begun = painting.get(hash) ?? paint(hash, svg);
      painting.set(hash, begun);
      return await begun;
    },
  };
}

function trim(shelf: Map<string, Uint8Array>): void {
  let bytes = [...shelf.values()].reduce((sum, png) => sum + png.length, 0);
  for (const [hash, png] of shelf) {
    if (bytes <= mostBytes) return;
    shelf.delete(hash);
    bytes -= png.length;
  }
}

/** Runs so many at once, in order, and turns away who would wait too long. */
function createLine(): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) {
        throw new Fault('unavailable', 'Too many cards are being painted; try again in a moment.');
      }
      await new Promise<void>((go) => waiting.push(go));
    } else running += 1;
    try {
      return await work();
    } finally {
      // The place is handed over, so that nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
