import type { Ranked } from '#knowledge/rank-candidates.ts';

/** Whether the question holds the whole name of a candidate: nothing else was meant by a longer name. */
export function saysItAll({ phraseCovered, questionCovered }: Ranked): boolean {
  return phraseCovered > 0.97 && questionCovered > 0.8;
}
