import { keepAlias, takeOutIndexed } from '#db/aliases.ts';
import type { Database } from '#db/database.ts';
import { markLexiconStale, weighNewTerms } from '#db/lexicon.ts';
import { indexVersions } from '#knowledge/index-versions.ts';

export type EntryAlias = { readonly entry: string; readonly alias: string };

/** Makes an entry, and what replaced it, findable by one more phrase. Inside the caller's transaction. */
export async function layAlias(tx: Database, { entry, alias }: EntryAlias, at: Date): Promise<void> {
  await markLexiconStale(tx);
  await keepAlias(tx, { entry, alias, at });
  await indexAnew(tx, [entry]);
}

/** Indexes what is found of entries once more, by the words that now stand beside them. */
export async function indexAnew(tx: Database, entries: readonly string[]): Promise<void> {
  await indexVersions(tx, await takeOutIndexed(tx, entries));
  await weighNewTerms(tx, entries);
}
