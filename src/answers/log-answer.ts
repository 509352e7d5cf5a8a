import type { Log } from '#src/log.ts';
import type { Answer } from './answer.ts';

/** One line an answer: how it ended and how long it took, none of its words. */
export function logAnswer(log: Log, { id, outcome, reason, timings }: Answer): void {
  log.info('question.answered', { answerId: id, outcome, reason, totalMs: Math.round(timings.totalMs) });
}
