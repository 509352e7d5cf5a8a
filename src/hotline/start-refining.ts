import { onStop } from '#src/on-stop.ts';
import { type Refining, refineCard, type ShownThought } from './refine-card.ts';

/** So many at once leave the processor to the first cards. */
const atOnce = 2;
/** From the first card on; whoever answers a call has long gone on after that. */
const withinMs = 3_000;

export type Refiner = {
  /** Returns at once. */
  want(this: void, shown: ShownThought): void;
  /** Resolves when what is under way was left. */
  stop(): Promise<void>;
};

type Waiting = { readonly shown: ShownThought; readonly giving: AbortController; readonly limit: Timer };
type Timer = ReturnType<typeof setTimeout>;

/**
 * Refines cards beside the thinking, a few at a time. Nothing of it is kept before it is whole: with a program that dies
 * a refinement is lost, and the card stands as it is.
 */
export function startRefining(resources: Refining, { patienceMs = withinMs } = {}): Refiner {
  const { model, log, clock } = resources;
  /** The newest card of each call. */
  const waiting = new Map<string, Waiting>();
  const running = new Map<Waiting, Promise<void>>();

  const refine = async ({ shown, giving, limit }: Waiting): Promise<void> => {
    const { callId: call } = shown;
    const card = shown.suggestion?.id ?? null;
    const started = clock.elapsed();
    try {
      const outcome = await refineCard(resources, shown, giving.signal);
      log.info('hotline.refined', { call, card, outcome, ms: Math.round(clock.elapsed() - started) });
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      log.error('hotline.unrefined', { call, card, error: name });
    } finally {
      clearTimeout(limit);
    }
  };
  const begin = (): void => {
    for (const [callId, each] of waiting) {
      if (running.size >= atOnce) return;
      waiting.delete(callId);
      if (each.giving.signal.aborted) continue;
      const done = refine(each).finally(() => {
        running.delete(each);
        begin();
      });
      running.set(each, done);
    }
  };
  const leave = (): void => {
    for (const { giving, limit } of [...waiting.values(), ...running.keys()]) {
      clearTimeout(limit);
      giving.abort();
    }
    waiting.clear();
  };
  const unheard = model.stopping && onStop(model.stopping, leave);
  return {
    want(shown) {
      if (shown.suggestion?.kind === 'emergency') return;
      const { callId } = shown;
      clearTimeout(waiting.get(callId)?.limit);
      waiting.delete(callId);
      const giving = new AbortController();
      const limit = setTimeout(() => giving.abort(), patienceMs);
      waiting.set(callId, { shown, giving, limit });
      begin();
    },
    async stop() {
      unheard?.();
      leave();
      await Promise.all(running.values());
    },
  };
}
