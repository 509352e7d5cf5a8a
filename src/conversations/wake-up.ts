import { onStop } from '#src/on-stop.ts';
import type { Signals, SignalTopic } from '#src/signals.ts';

/**
 * What sleeping loops of one kind wait on together. Each word wakes one of them, or is kept for the next that would
 * sleep; whoever found work wakes another, so that as many help as there is to do. It also rings by itself.
 */
export interface WakeUp {
  /** Resolves when woken, after `ms` at the latest, or when `signal` aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  wake(): void;
  close(): void;
}

export function createWakeUp(signals: Signals, topic: SignalTopic): WakeUp {
  const sleeping = new Set<() => void>();
  let kept = false;
  const wake = () => {
    const [next] = sleeping;
    if (next) next();
    else kept = true;
  };
  const deafen = signals.on(topic, wake);
  return {
    wake,
    close: deafen,
    wait(ms, signal) {
      if (kept || signal.aborted) {
        kept = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const rise = () => {
          clearTimeout(timer);
          sleeping.delete(rise);
          off();
          resolve();
        };
        const timer = setTimeout(rise, ms);
        sleeping.add(rise);
        const off = onStop(signal, rise);
      });
    },
  };
}
