import { findGroup, moveGroup } from '#db/gap-groups.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { GapState } from './gap.ts';

export type GapMoved = 'moved' | 'unknown' | 'changed-meanwhile';

export type GapMove = {
  readonly id: string;
  /** As it was seen. */
  readonly revision: number;
  /** `aside`: not for us to answer, and what comes like it is not shown; `open`: a task again; `closed`: it is done. */
  readonly state: Exclude<GapState, 'working'>;
  readonly why: string | null;
};

/** What an editor says of a task without writing anything for it. */
export async function moveGap(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  by: Staff,
  { id, revision, state, why }: GapMove,
): Promise<GapMoved> {
  const at = clock.now();
  const moved = await db.transaction(async (tx): Promise<GapMoved> => {
    if (!(await findGroup(tx, id, at))) return 'unknown';
    const closedBy = state === 'closed' ? by.id : null;
    if (!(await moveGroup(tx, id, { state, revision, at, why, closedBy }))) return 'changed-meanwhile';
    await recordAudit(tx, by, { act: `gap.${actOf[state]}`, subject: { kind: 'gap', id }, why, at });
    return 'moved';
  });
  if (moved === 'moved') signals.say('staff', 'gaps');
  return moved;
}

const actOf: Readonly<Record<GapMove['state'], string>> = {
  aside: 'set-aside',
  open: 'reopened',
  closed: 'closed',
};
