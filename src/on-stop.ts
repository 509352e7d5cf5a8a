/** Who waits for each signal: one listener serves them all, however many loops there are. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/** Calls `rise` when `signal` aborts, until the returned function is called. */
export function onStop(signal: AbortSignal, rise: () => void): () => void {
  let risers = waiting.get(signal);
  if (!risers) {
    const all = new Set<() => void>();
    risers = all;
    waiting.set(signal, all);
    signal.addEventListener('abort', () => {
      for (const each of [...all]) each();
    });
  }
  const mine = risers.add(rise);
  return () => void mine.delete(rise);
}
