import { holdEntries, insertVersions } from '#db/arriving-versions.ts';
import type { Database } from '#db/database.ts';
import { type Entry, entryId, type Origin } from '#knowledge/entry.ts';

/**
 * Puts entries into the catalogue as they stand, without the passages by which they are found: for what only reads
 * texts. A record flagged `behind` waits behind a reviewed text.
 */
export async function fillCatalogue(
  db: Database,
  entries: readonly { readonly entry: Entry; readonly flags: readonly string[] }[],
  origin: Origin,
): Promise<void> {
  for (let at = 0; at < entries.length; at += 200) {
    const some = entries.slice(at, at + 200);
    await holdEntries(
      db,
      some.map(({ entry }) => ({ id: entryId(entry), kind: entry.kind })),
    );
    const rows = some.map(({ entry, flags }) => ({
      entryId: entryId(entry),
      origin,
      state:
        origin === 'portal' && flags.includes('behind') ? ('in-review' as const) : ('published' as const),
      content: entry,
      contentHash: entryId(entry),
      flags: flags.filter((flag) => flag !== 'behind'),
    }));
    await insertVersions(db, rows, new Date('2026-07-01T00:00:00Z'));
  }
}
