import { isRefinable, type Refinable } from '#db/refinements.ts';
import { onStop } from '#src/on-stop.ts';
import type { Resources } from '#src/resources.ts';

export type CardWatch = {
  /** Aborts with `over`, and as soon as something happened that makes a refinement of no use. */
  readonly signal: AbortSignal;
  end(): void;
};

/** Looks at the card again whenever something is heard of its call. Whoever starts it ends it. */
export function watchCard(
  { db, log, signals }: Pick<Resources, 'db' | 'log' | 'signals'>,
  card: Refinable,
  over: AbortSignal,
): CardWatch {
  const leaving = new AbortController();
  const unheard = onStop(over, () => leaving.abort());
  if (over.aborted) leaving.abort();
  let looking: 'no' | 'yes' | 'again' = 'no';
  const look = async (): Promise<void> => {
    if (looking !== 'no') {
      looking = 'again';
      return;
    }
    do {
      looking = 'yes';
      try {
        if (!(await isRefinable(db, card))) leaving.abort();
      } catch (error) {
        // It is looked at once more before anything is replaced.
        log.warn('hotline.unlooked', { error: error instanceof Error ? error.name : typeof error });
      }
    } while (stillAgain());
    looking = 'no';
  };
  const stillAgain = (): boolean => looking === 'again' && !leaving.signal.aborted;
  const deafen = signals.on('staff', (detail) => {
    if (detail === `call ${card.callId}`) void look();
  });
  return {
    signal: leaving.signal,
    end() {
      unheard();
      deafen();
    },
  };
}
