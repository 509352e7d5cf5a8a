import { type FindingState, type Settled, settleFinding } from '#db/monitoring-findings.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Resources } from '#src/resources.ts';

/** What a person says of a finding: that it is one, that it is none, or that it is to be looked at again. */
export type Verdict = {
  /** As the list names it. */
  readonly id: string;
  readonly state: FindingState;
  readonly by: string;
  readonly why: string;
};

/** Names and numbers are taken out of the reason: whoever reads the list reads it. */
export async function settleViolation(
  { db, clock, log }: Pick<Resources, 'db' | 'clock' | 'log'>,
  { id, state, by, why }: Verdict,
): Promise<Settled> {
  const settled = await settleFinding(db, { id, state, by, why: maskPersonal(why), at: clock.now() });
  if (settled === 'settled') log.info('finding.settled', { finding: id, state });
  return settled;
}
