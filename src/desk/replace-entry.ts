import { holdEntries } from '#db/arriving-versions.ts';
import type { Database } from '#db/database.ts';
import { type EntryStanding, findEntry, leadsTo, setSuccessor } from '#db/desk-versions.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { dayInVietnam } from '#src/clock.ts';
import { Fault } from '#src/fault.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import { afterChange, type ChangeResources } from './after-change.ts';
import { standingVersion } from './publish-draft.ts';

export type Replacement = {
  readonly entryId: string;
  /** The code that answers in its place; `null`: it answers for itself again. */
  readonly successor: string | null;
  /** The first day; `null`: at once. */
  readonly on: string | null;
  readonly why: string;
};

export type Replaced =
  | { readonly kind: 'replaced' }
  /** The successor has no text today, is the code itself, or leads back to it, today or from a later day. */
  | { readonly kind: 'unfit' };

/** Forwards a code to its successor, whatever imports say of it later. Throws `not-found`. */
export async function replaceEntry(
  resources: ChangeResources,
  staff: Staff,
  { entryId, successor, on, why }: Replacement,
): Promise<Replaced> {
  demandRight(staff, 'desk.review');
  const { db, clock } = resources;
  if (!why.trim()) throw new Fault('invalid', 'A reason is needed.');
  const at = clock.now();
  const replaced = await db.transaction(async (tx): Promise<Replaced> => {
    const entry = await findEntry(tx, entryId);
    if (!entry) throw new Fault('not-found', 'There is no such entry.');
    // Before they are held, which would make an entry of any code.
    if (successor !== null && !(await findEntry(tx, successor))) return { kind: 'unfit' };
    const others = successor === null ? [] : [{ id: successor, kind: entry.kind }];
    await holdEntries(tx, [{ id: entryId, kind: entry.kind }, ...others]);
    if (successor !== null && !(await mayFollow(tx, { entryId, kind: entry.kind, successor, at }))) {
      return { kind: 'unfit' };
    }
    await setSuccessor(tx, { entryId, successor, on, why });
    await recordAudit(tx, staff, {
      act: 'entry.replaced',
      subject: { kind: 'entry', id: entryId },
      detail: { successor, on },
      why,
      at,
    });
    return { kind: 'replaced' };
  });
  if (replaced.kind === 'replaced') await afterChange(resources, entryId);
  return replaced;
}

type Following = {
  readonly entryId: string;
  readonly kind: EntryStanding['kind'];
  readonly successor: string;
  readonly at: Date;
};

/** Looked at while both are held: of two who forward two codes to each other one is late. */
async function mayFollow(tx: Database, { entryId, kind, successor, at }: Following): Promise<boolean> {
  const next = await findEntry(tx, successor);
  if (next?.kind !== kind || successor === entryId) return false;
  if ((await standingVersion(tx, successor, dayInVietnam(at))) === null) return false;
  return !(await leadsTo(tx, successor, entryId));
}
