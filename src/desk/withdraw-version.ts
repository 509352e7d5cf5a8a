import { findKnownVersions, holdEntries } from '#db/arriving-versions.ts';
import type { Database } from '#db/database.ts';
import { findVersion, withdrawVersion as takeAway } from '#db/desk-versions.ts';
import { markLexiconStale } from '#db/lexicon.ts';
import { removeUnindexed } from '#db/passages.ts';
import { addDays } from '#knowledge/days.ts';
import type { Version } from '#knowledge/entry.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { dayInVietnam } from '#src/clock.ts';
import { Fault } from '#src/fault.ts';
import { demandRight } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import { afterChange, type ChangeResources } from './after-change.ts';
import { standingVersion } from './publish-draft.ts';
import { putText } from './put-text.ts';

export type Withdrawal = {
  readonly entryId: string;
  readonly versionId: string;
  readonly why: string;
  /** The first day on which it answers no more; `null`: at once. */
  readonly from: string | null;
};

export type Withdrawn =
  | { readonly kind: 'withdrawn' }
  /** It was superseded or withdrawn before. */
  | { readonly kind: 'gone' };

/**
 * Takes a text away: at once, or by the same text with its last day. No import brings it back; only a draft does.
 * Throws `not-found`.
 */
export async function withdrawVersion(
  resources: ChangeResources,
  staff: Staff,
  withdrawal: Withdrawal,
): Promise<Withdrawn> {
  demandRight(staff, 'desk.review');
  const { db, clock } = resources;
  const { entryId, versionId, why, from } = withdrawal;
  if (!why.trim()) throw new Fault('invalid', 'A reason is needed.');
  const at = clock.now();
  const withdrawn = await db.transaction(async (tx): Promise<Withdrawn> => {
    const version = await findVersion(tx, { entryId, versionId });
    if (!version) throw new Fault('not-found', 'There is no such version.');
    await holdEntries(tx, [{ id: entryId, kind: version.content.kind }]);
    const later = from !== null && from > dayInVietnam(at) ? from : null;
    const known = await findKnownVersions(tx, [entryId]);
    const open = known.filter(({ live, state }) => live && state === 'published');
    const stands = open.find((each) => each.versionId === versionId);
    if (!stands) return { kind: 'gone' };
    const { effectiveFrom: begins } = stands;
    if (later !== null && (begins === null || begins < later)) {
      await endOn(tx, staff, { version, begins, last: addDays(later, -1), why, at });
    } else {
      const today = dayInVietnam(at);
      const isAnswer = (await standingVersion(tx, entryId, today)) === versionId;
      // With what answers goes what it took the place of: that would answer again.
      const gone = isAnswer ? open.filter((each) => (each.effectiveFrom ?? today) <= today) : [stands];
      for (const each of gone) {
        await takeAway(tx, { versionId: each.versionId, by: staff.name, why, at });
      }
      await markLexiconStale(tx);
      await removeUnindexed(tx, [entryId]);
    }
    await recordAudit(tx, staff, {
      act: 'version.withdrawn',
      subject: { kind: 'entry', id: entryId },
      detail: { version: versionId, from: later },
      why,
      at,
    });
    return { kind: 'withdrawn' };
  });
  if (withdrawn.kind === 'withdrawn') await afterChange(resources, entryId);
  return withdrawn;
}

type Ending = {
  readonly version: Version;
  /** Its first day, which it keeps. */
  readonly begins: string | null;
  readonly last: string;
  readonly why: string;
  readonly at: Date;
};

async function endOn(tx: Database, staff: Staff, { version, begins, last, why, at }: Ending): Promise<void> {
  const { content, versionId } = version;
  const ends = content.effectiveTo !== null && content.effectiveTo < last ? content.effectiveTo : last;
  await putText(tx, staff, {
    content: { ...content, effectiveTo: ends },
    from: { kind: 'withdrawal', versionId },
    ...{ publishFrom: begins, why, at },
  });
}
