import type { Chore } from '#src/conversations/start-chores.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import type { Resources } from '#src/resources.ts';
import { findViolations } from './find-violations.ts';
import { monitoringRules, usualLimits } from './monitoring-rules.ts';

const everyMs = 3_600_000;

/** Every hour what is new is looked at, and what is running out. */
export function monitoringChores(resources: Pick<Resources, 'db' | 'clock' | 'log'>): readonly Chore[] {
  return [
    {
      name: 'monitoring',
      everyMs,
      async once() {
        const asked = {
          rules: monitoringRules,
          limits: usualLimits,
          clock: usualRules,
          scope: 'changed',
        } as const;
        const { dossiers, tickets, found } = await findViolations(resources, asked);
        if (found > 0) resources.log.info('monitoring.found', { dossiers, tickets, found });
      },
    },
  ];
}
