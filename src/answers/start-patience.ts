import type { PatientModel } from '#src/model.ts';
import { onStop } from '#src/on-stop.ts';

/** How long one message waits for a model. */
export type Patience = {
  /** Aborts at the hard limit, and when the program is to stop. */
  readonly signal: AbortSignal;
  /** Resolves a little later: what hangs all the same is left behind. */
  readonly left: Promise<void>;
  end(): void;
};

/** So long a model has to say that it was cut off. */
const graceMs = 500;

/** Whoever starts it ends it. */
export function startPatience({ hardMs, stopping }: Pick<PatientModel, 'hardMs' | 'stopping'>): Patience {
  const giving = new AbortController();
  let grace: ReturnType<typeof setTimeout> | undefined;
  const left = new Promise<void>((resolve) => {
    giving.signal.addEventListener('abort', () => {
      grace = setTimeout(resolve, graceMs);
    });
  });
  // The name tells a limit that was passed from a citizen who went away.
  const limit = setTimeout(() => giving.abort(new DOMException('too slow', 'TimeoutError')), hardMs);
  const unheard = stopping && onStop(stopping, () => giving.abort());
  return {
    ...{ signal: giving.signal, left },
    end() {
      clearTimeout(limit);
      clearTimeout(grace);
      unheard?.();
    },
  };
}
