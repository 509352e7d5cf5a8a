import type { AskedQuestion } from '#db/asked-questions.ts';

/** Whether what was asked back was answered by what came next. */
export function isTakenUp(next: AskedQuestion | undefined): boolean {
  return next?.reason === 'choice-taken' || next?.reason === 'follow-up' || next?.reason === 'code-named';
}
