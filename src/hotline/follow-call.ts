import { beginFollowing, endFollowing, fadeFollower, touchFollower } from '#db/call-followers.ts';
import { findSeenCall, type SeenCall } from '#db/desk-calls.ts';
import { findSetting } from '#db/settings.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { demandRight, may } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

/** `off`: the centre has not switched it on; `over`: nobody answers the call, or they do themselves. */
export type Followed = 'followed' | 'off' | 'over' | 'unknown';

/**
 * A supervisor follows the words of a call that somebody else answers: only where the centre switched it on, in sight of
 * whoever answers, and with an entry in the audit for each sitting.
 */
export async function followCall(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  id: string,
): Promise<Followed> {
  demandRight(staff, 'hotline.follow');
  const at = clock.now();
  const followed = await db.transaction(async (tx): Promise<Followed> => {
    const call = await findSeenCall(tx, staff.agencies, id);
    if (!call) return 'unknown';
    if (!(await isFollowingOn(tx))) return 'off';
    if (!isAnswered(call, staff)) return 'over';
    await beginFollowing(tx, { callId: id, staffId: staff.id, at });
    const { agency } = call;
    await recordAudit(tx, staff, { act: 'call.followed', subject: { kind: 'call', id }, agency, at });
    return 'followed';
  });
  if (followed === 'followed') signals.say('staff', `call ${id}`);
  return followed;
}

/** Leaves it again. */
export async function leaveCall(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  id: string,
): Promise<void> {
  demandRight(staff, 'hotline.follow');
  const at = clock.now();
  const left = await db.transaction(async (tx) => {
    if (!(await endFollowing(tx, id, staff.id))) return false;
    const agency = (await findSeenCall(tx, staff.agencies, id))?.agency ?? null;
    await recordAudit(tx, staff, { act: 'call.left', subject: { kind: 'call', id }, agency, at });
    return true;
  });
  if (left) signals.say('staff', `call ${id}`);
}

type Sitting = { readonly callId: string; readonly staffId: string };

/** Their page is open still, or was closed just now. */
export async function noteFollower(
  { db }: Pick<Resources, 'db'>,
  { callId, staffId }: Sitting,
  page: 'open' | 'closed',
): Promise<void> {
  if (page === 'open') await touchFollower(db, callId, staffId);
  else await fadeFollower(db, callId, staffId);
}

/** Whether they may begin to, or go on. */
export async function mayFollow(db: Resources['db'], staff: Staff, call: SeenCall): Promise<boolean> {
  return may(staff, 'hotline.follow') && isAnswered(call, staff) && (await isFollowingOn(db));
}

function isAnswered({ state, staffId }: SeenCall, staff: Staff): boolean {
  return state !== 'ended' && staffId !== null && staffId !== staff.id;
}

/** Off until an admin switches it on. */
async function isFollowingOn(db: Resources['db']): Promise<boolean> {
  const value = await findSetting(db, 'following');
  return typeof value === 'object' && value !== null && 'isOn' in value && value.isOn === true;
}
