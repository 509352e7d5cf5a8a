import type { Clock } from '#src/clock.ts';
import type { PatientModel } from '#src/model.ts';

/** One limit for all that came at once: who sent three questions does not wait three times as long. */
export function sharePatience(model: PatientModel, clock: Pick<Clock, 'elapsed'>): PatientModel {
  const until = clock.elapsed() + model.hardMs;
  return {
    ...model,
    get hardMs() {
      return Math.max(0, until - clock.elapsed());
    },
  };
}
