import { type Alias, replaceAliases, takeOutIndexed } from '#db/aliases.ts';
import type { Database } from '#db/database.ts';
import { markLexiconStale, refreshLexicon } from '#db/lexicon.ts';
import { indexVersions } from './index-versions.ts';

/** Makes procedures findable by these words and by no others; only those whose words changed are indexed anew. */
export async function loadAliases(
  db: Database,
  aliases: readonly Alias[],
): Promise<{ readonly changed: number }> {
  const changed = await db.transaction(async (tx) => {
    const codes = await replaceAliases(tx, aliases);
    if (codes.length > 0) await markLexiconStale(tx);
    await indexVersions(tx, await takeOutIndexed(tx, codes));
    return codes.length;
  });
  await refreshLexicon(db);
  return { changed };
}
