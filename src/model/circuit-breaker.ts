import type { Clock } from '#src/clock.ts';

/**
 * Spares citizens the wait for a server that is down. Closed: all are let through. After `mostFailures` in a row, or
 * when the server asks for a pause, it is open for a while and nobody is; then half-open: one is let through, whose
 * fate decides for all. Lives as long as the program.
 */
export interface CircuitBreaker {
  /** Whether this call may be made; whoever enters reports with one of the three below. */
  enter(): boolean;
  succeeded(): void;
  /** `pauseMs`: how long the server wants to be left alone, where it said so. */
  failed(pauseMs?: number | null): void;
  /** Ended in a way that says nothing of the server. */
  left(): void;
  state(): 'closed' | 'open' | 'half-open';
}

const mostFailures = 5;
const restMs = 60_000;

export function createCircuitBreaker(clock: Pick<Clock, 'elapsed'>): CircuitBreaker {
  let failures = 0;
  let openUntil: number | null = null;
  let isProbing = false;
  const state = () => (openUntil === null ? 'closed' : clock.elapsed() < openUntil ? 'open' : 'half-open');
  return {
    state,
    enter() {
      const now = state();
      if (now === 'closed') return true;
      if (now === 'open' || isProbing) return false;
      isProbing = true;
      return true;
    },
    succeeded() {
      failures = 0;
      openUntil = null;
      isProbing = false;
    },
    failed(pauseMs) {
      failures += 1;
      const wasProbe = isProbing;
      isProbing = false;
      const pause = pauseMs ?? (wasProbe || failures >= mostFailures ? restMs : null);
      if (pause !== null) openUntil = clock.elapsed() + pause;
    },
    left() {
      isProbing = false;
    },
  };
}
