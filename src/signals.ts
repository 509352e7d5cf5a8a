/**
 * What happened that somebody may be waiting for. `detail` of `shown` is the conversation, of `telling` a draft, of
 * `staff` a noun of the console and at most its id: "inbox", "ticket PA-26-XXXX", of `heard` a call in which somebody
 * said something whole.
 */
export type SignalTopic = 'work' | 'due' | 'shown' | 'telling' | 'staff' | 'heard';

/**
 * Tells whoever waits, in this program and in the others on the same database, that there is something to do.
 * It is only a hint, said after the commit: it may be lost or come twice, and everybody also looks by themselves.
 */
export interface Signals {
  say(topic: SignalTopic, detail: string): void;
  /** Calls `listener` for each, until the returned function is called. */
  on(topic: SignalTopic, listener: (detail: string) => void): () => void;
}

/** Within one program: PGlite, tests, and the half of every other. */
export function createSignals(): Signals {
  const listeners = new Map<SignalTopic, Set<(detail: string) => void>>();
  const of = (topic: SignalTopic) => {
    const known = listeners.get(topic) ?? new Set();
    listeners.set(topic, known);
    return known;
  };
  return {
    say(topic, detail) {
      for (const listener of [...of(topic)]) listener(detail);
    },
    on(topic, listener) {
      of(topic).add(listener);
      return () => void of(topic).delete(listener);
    },
  };
}
