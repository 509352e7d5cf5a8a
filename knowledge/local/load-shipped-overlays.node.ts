import type { Resources } from '#src/resources.ts';
import { readDecisions } from './read-decisions.node.ts';
import { takeDecision } from './take-decision.ts';

/** Brings the decisions that came with this release in; one that people imported since in another text stays theirs. */
export async function loadShippedOverlays(
  resources: Pick<Resources, 'db' | 'log' | 'clock'>,
  folder: string,
): Promise<void> {
  const counts = { read: 0, taken: 0, rejected: 0 };
  for (const { decision, faults } of await readDecisions(folder)) {
    counts.read += 1;
    const taken = decision && (await takeDecision(resources, decision, { origin: 'shipped' }));
    if (taken?.outcome === 'taken') counts.taken += 1;
    for (const reason of [...faults, ...(taken?.rejected ?? [])]) {
      counts.rejected += 1;
      resources.log.error('overlay.rejected', { reason });
    }
  }
  resources.log.info('overlays.loaded', counts);
}
