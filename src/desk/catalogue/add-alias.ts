import { refreshLexicon } from '#db/lexicon.ts';
import { recordAudit } from '#src/audit/record-audit.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { type AliasCheck, checkAlias } from './check-alias.ts';
import { type EntryAlias, layAlias } from './lay-alias.ts';

export type AliasAdding = EntryAlias & {
  /** `yes`: what speaks against it was read, and it is wanted all the same. */
  readonly sure: 'yes' | 'no';
};

export type AliasAdded =
  | { readonly kind: 'added'; readonly alias: string }
  | { readonly kind: 'refused' | 'doubtful'; readonly check: AliasCheck };

/**
 * Puts a phrase of citizens beside an entry: from its return on it is found by it, in every program. Where something
 * speaks against it, nothing is kept until whoever asks says that they are sure.
 */
export async function addAlias(
  resources: Pick<Resources, 'db' | 'clock' | 'centre' | 'signals'>,
  staff: Staff,
  { sure, ...asked }: AliasAdding,
): Promise<AliasAdded> {
  const check = await checkAlias(resources, asked);
  if (check.refused !== null) return { kind: 'refused', check };
  if (check.doubts.some((doubt) => doubt !== 'found-already') && sure === 'no')
    return { kind: 'doubtful', check };
  const { entry } = asked;
  const { alias } = check;
  const at = resources.clock.now();
  await resources.db.transaction(async (tx) => {
    await layAlias(tx, { entry, alias }, at);
    const subject = { kind: 'entry', id: entry };
    await recordAudit(tx, staff, { act: 'alias.added', subject, detail: { alias }, at });
  });
  await refreshLexicon(resources.db);
  resources.signals.say('staff', `catalogue ${entry}`);
  return { kind: 'added', alias };
}
