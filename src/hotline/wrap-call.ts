import { saveCallWrap } from '#db/call-wraps.ts';
import { findSeenCall } from '#db/desk-calls.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import type { CallWrap } from './call-wrap.ts';

export type Wrapped =
  | 'wrapped'
  /** Somebody saved another one since it was read. */
  | 'changed'
  /** It still goes on. */
  | 'live'
  | 'unknown';

/** Sums a call up after it ended, by whoever answered it; numbers are masked. Again as often as something is mended. */
export async function wrapCall(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { id, wrap, revision }: { readonly id: string; readonly wrap: CallWrap; readonly revision: number },
): Promise<Wrapped> {
  demandRight(staff, 'hotline.work');
  const at = clock.now();
  const masked = {
    ...wrap,
    summary: maskPersonal(wrap.summary.trim()),
    promises: wrap.promises
      .map((promise) => maskPersonal(promise.trim()))
      .filter((promise) => promise !== ''),
  };
  const wrapped = await db.transaction(async (tx): Promise<Wrapped> => {
    const call = await findSeenCall(tx, staff.agencies, id);
    if (!call || call.staffId !== staff.id) return 'unknown';
    if (call.state !== 'ended') return 'live';
    if (!(await saveCallWrap(tx, id, { wrap: masked, revision, by: staff.id, at }))) return 'changed';
    const { agency } = call;
    const detail = { category: wrap.category, promises: masked.promises.length };
    await recordAudit(tx, staff, { act: 'call.wrapped', subject: { kind: 'call', id }, agency, detail, at });
    return 'wrapped';
  });
  if (wrapped === 'wrapped') signals.say('staff', 'calls');
  return wrapped;
}
