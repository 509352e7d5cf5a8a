import type { Chore } from '#src/conversations/start-chores.ts';
import type { Dossiers } from '#src/dossiers/dossiers.ts';
import type { Resources } from '#src/resources.ts';
import { findViolations } from './find-violations.ts';
import { monitoringRules, usualLimits } from './monitoring-rules.ts';

const everyMs = 3_600_000;

type Held = Pick<Resources, 'db' | 'clock' | 'log'> & { readonly dossiers: Pick<Dossiers, 'rules'> };

/** Every hour what is new is looked at, and what is running out, by the rules by which citizens are told. */
export function monitoringChores(resources: Held): readonly Chore[] {
  return [
    {
      name: 'monitoring',
      everyMs,
      async once() {
        const asked = {
          rules: monitoringRules,
          limits: usualLimits,
          clock: resources.dossiers.rules,
          scope: 'changed',
        } as const;
        const { dossiers, tickets, found } = await findViolations(resources, asked);
        if (found > 0) resources.log.info('monitoring.found', { dossiers, tickets, found });
      },
    },
  ];
}
