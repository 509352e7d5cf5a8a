import { findImport, noteImportDraft } from '#db/file-imports.ts';
import { getCurrentVersion } from '#db/versions.ts';
import { dayInVietnam } from '#src/clock.ts';
import { beginDraft } from '#src/desk/start-draft.ts';
import { Fault } from '#src/fault.ts';
import { newId } from '#src/new-id.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { layOver } from './lay-over.ts';

export type DraftsMaking = { readonly id: string; readonly places: readonly number[] };

/**
 * Begins a draft of each that was chosen; the drafts' ids. What was made a draft of before is left alone. Throws
 * `not-found` where nothing is kept of the file any more.
 */
export async function makeDrafts(
  { db, clock, signals }: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { id, places }: DraftsMaking,
): Promise<readonly string[]> {
  const made: string[] = [];
  const run = await findImport(db, id);
  if (!run?.found) throw new Fault('not-found', 'There is no such import.');
  const at = clock.now();
  const today = dayInVietnam(at);
  const file = { kind: 'import', file: run.fileName, format: formatOf(run.fileName) } as const;
  for (const place of new Set(places)) {
    const found = run.found.found[place];
    if (!found) continue;
    await db.transaction(async (tx) => {
      const version = found.entryId ? await getCurrentVersion(tx, found.entryId, today) : null;
      const now = version?.entryId === found.entryId ? version : null;
      const { content, uncertain } = layOver(found, now);
      const draft = newId();
      // Whoever pressed twice, or at once with somebody else, gets one draft.
      if (!(await noteImportDraft(tx, { id, place, draft }))) return;
      await beginDraft(tx, staff, {
        ...{ id: draft, kind: found.kind, entryId: now?.entryId ?? null, content, uncertain, from: file, at },
      });
      made.push(draft);
    });
  }
  for (const draft of made) signals.say('staff', `drafts ${draft}`);
  return made;
}

function formatOf(name: string): string {
  return /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
