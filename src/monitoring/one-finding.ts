import type { FindingFilter } from '#db/monitoring-findings.ts';
import type { Staff } from '#src/people/staff.ts';

/** One finding, as far as it is theirs to see. */
export function oneFinding({ agencies }: Pick<Staff, 'agencies'>, id: string): FindingFilter {
  return { month: null, violation: null, agency: null, agencies, state: null, id, before: null, most: 1 };
}
