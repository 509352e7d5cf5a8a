import { findEntry, findLastVersion, listOpenDrafts } from '#db/desk-entries.ts';
import { listFindings } from '#db/import-findings.ts';
import { getCurrentVersion } from '#db/versions.ts';
import type { Version } from '#knowledge/entry.ts';
import { dayInVietnam } from '#src/clock.ts';
import { startDraft } from '#src/desk/start-draft.ts';
import { Fault } from '#src/fault.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';

export type Editing = {
  readonly entry: string;
  /** What the draft begins from: today's text, or the one that an import left waiting. */
  readonly from: 'today' | 'arrived';
  /** Whether a draft that somebody has open already is taken up rather than a second one begun. */
  readonly open: 'take-up' | 'beside';
};

/**
 * Begins a draft of an entry, or takes up the one that is open; its id. Throws `not-found` where there is no text to
 * begin from.
 */
export async function editEntry(
  resources: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { entry, from, open }: Editing,
): Promise<string> {
  const { db, clock } = resources;
  const [draft] = open === 'take-up' ? await listOpenDrafts(db, entry) : [];
  if (draft) return draft.id;
  const version =
    from === 'arrived' ? await arrived(db, entry) : await today(db, entry, dayInVietnam(clock.now()));
  if (!version) throw new Fault('not-found', 'There is no text to begin from.');
  const { content, versionId } = version;
  const { id } = await startDraft(resources, staff, {
    ...{ kind: content.kind, entryId: entry, content, uncertain: [] },
    from: { kind: 'version', versionId },
  });
  return id;
}

async function arrived(db: Resources['db'], entry: string): Promise<Version | null> {
  const [finding] = await listFindings(db, entry);
  return finding?.arrived ?? null;
}

/** A replaced code would give its successor's text: that is another entry. */
async function today(db: Resources['db'], entry: string, day: string): Promise<Version | null> {
  const head = await findEntry(db, entry);
  if (!head || head.replacedBy !== null) return null;
  return (await getCurrentVersion(db, entry, day)) ?? (await findLastVersion(db, entry));
}
