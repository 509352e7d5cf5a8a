import type { Chore } from '#src/conversations/start-chores.ts';
import type { Resources, WithEmbedder } from '#src/resources.ts';
import { checkGaps } from './check-gap.ts';
import { gatherGaps } from './gather-gaps.ts';

const gatherEveryMs = 30_000;
const checkEveryMs = 60_000;
/** A task that does not pass is asked again after this, whatever was published meanwhile. */
const againAfterMs = 5 * 60_000;

/** Puts what was asked in vain into groups, and closes those whose questions are answered by now. */
export function gapChores(
  resources: Pick<Resources, 'db' | 'clock' | 'log' | 'centre' | 'signals'> & WithEmbedder,
): readonly Chore[] {
  return [
    { name: 'gather-gaps', everyMs: gatherEveryMs, once: () => gatherGaps(resources) },
    { name: 'check-gaps', everyMs: checkEveryMs, once: () => checkGaps(resources, { againAfterMs }) },
  ];
}
