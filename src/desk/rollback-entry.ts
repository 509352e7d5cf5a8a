import { holdEntries } from '#db/arriving-versions.ts';
import { findEntry, findVersion } from '#db/desk-versions.ts';
import { entrySchema } from '#knowledge/entry.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { dayInVietnam } from '#src/clock.ts';
import { Fault } from '#src/fault.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import { afterChange, type ChangeResources } from './after-change.ts';
import { standingVersion } from './publish-draft.ts';
import { putText } from './put-text.ts';

export type Rollback = {
  readonly entryId: string;
  /** Whose text is put back. */
  readonly versionId: string;
  /** What answers now, as it was seen; `null`: nothing. */
  readonly against: string | null;
  readonly why: string;
};

export type RolledBack =
  | { readonly kind: 'published'; readonly versionId: string }
  /** Another text was published meanwhile. */
  | { readonly kind: 'overtaken' }
  /** It is what answers now, its time is over, or it is written in a way that is no longer understood. */
  | { readonly kind: 'unfit' };

/** Puts an earlier text back, as a new version: what stood in between stays in the history. Throws `not-found`. */
export async function rollbackEntry(
  resources: ChangeResources,
  staff: Staff,
  { entryId, versionId, against, why }: Rollback,
): Promise<RolledBack> {
  demandRight(staff, 'desk.review');
  const { db, clock } = resources;
  if (!why.trim()) throw new Fault('invalid', 'A reason is needed.');
  const at = clock.now();
  const today = dayInVietnam(at);
  const done = await db.transaction(async (tx): Promise<RolledBack> => {
    const [entry, version] = [await findEntry(tx, entryId), await findVersion(tx, { entryId, versionId })];
    if (!entry || !version) throw new Fault('not-found', 'There is no such version.');
    await holdEntries(tx, [{ id: entryId, kind: entry.kind }]);
    const standing = await standingVersion(tx, entryId, today);
    if (standing !== against) return { kind: 'overtaken' };
    const parsed = entrySchema.safeParse(version.content);
    const isOver = parsed.data?.effectiveTo && parsed.data.effectiveTo < today;
    if (!parsed.success || isOver || standing === versionId) return { kind: 'unfit' };
    const put = await putText(tx, staff, {
      ...{ content: parsed.data, publishFrom: null, why, at },
      from: { kind: 'rollback', versionId },
    });
    await recordAudit(tx, staff, {
      act: 'version.rolled-back',
      subject: { kind: 'entry', id: entryId },
      detail: { version: put.versionId, text: versionId, before: standing },
      why,
      at,
    });
    return { kind: 'published', versionId: put.versionId };
  });
  if (done.kind === 'published') await afterChange(resources, entryId);
  return done;
}
