import { removeAlias } from '#db/aliases.ts';
import { findEntry } from '#db/desk-entries.ts';
import { markLexiconStale, refreshLexicon } from '#db/lexicon.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import { Fault } from '#src/fault.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { type EntryAlias, indexAnew } from './lay-alias.ts';

/**
 * Takes a phrase away from an entry, whoever wrote it: no release brings it back. Its name stays a name. Throws
 * `not-found` for an unknown entry.
 */
export async function removeAliasFrom(
  resources: Pick<Resources, 'db' | 'clock' | 'signals'>,
  staff: Staff,
  { entry, alias }: EntryAlias,
): Promise<void> {
  if (!(await findEntry(resources.db, entry))) throw new Fault('not-found', 'There is no such entry.');
  const at = resources.clock.now();
  await resources.db.transaction(async (tx) => {
    await markLexiconStale(tx);
    await removeAlias(tx, { entry, alias, at });
    await indexAnew(tx, [entry]);
    const subject = { kind: 'entry', id: entry };
    await recordAudit(tx, staff, { act: 'alias.removed', subject, detail: { alias }, at });
  });
  await refreshLexicon(resources.db);
  resources.signals.say('staff', `catalogue ${entry}`);
}
