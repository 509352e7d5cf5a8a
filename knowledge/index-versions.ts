import { type Alias, findAliases, findRemovedAliases } from '#db/aliases.ts';
import type { Database } from '#db/database.ts';
import { markLexiconStale } from '#db/lexicon.ts';
import { type IndexedPassage, type IndexedVersion, replaceIndexed } from '#db/passages.ts';
import { aliasKey } from './check-entry.ts';
import type { Entry, Version } from './entry.ts';
import { readPhrase } from './read-phrase.ts';
import { termsOf } from './terms.ts';

/**
 * Makes published versions findable by their names and by what people call them. Runs inside the caller's
 * transaction, so that a version and its passages appear together; call `refreshLexicon` once after the last.
 */
export async function indexVersions(db: Database, versions: readonly Version[]): Promise<void> {
  if (versions.length === 0) return;
  await markLexiconStale(db);
  const spoken = new Map<string, Alias[]>();
  const codes = versions.map((version) => version.entryId);
  for (const alias of await findAliases(db, codes))
    spoken.set(alias.code, [...(spoken.get(alias.code) ?? []), alias]);
  const removed = new Set<string>();
  for (const { code, alias } of await findRemovedAliases(db, codes))
    removed.add(`${code} ${aliasKey(alias)}`);
  await replaceIndexed(
    db,
    versions.map((version) =>
      toIndexed(version, {
        spoken: spoken.get(version.entryId) ?? [],
        isRemoved: (alias) => removed.has(`${version.entryId} ${aliasKey(alias)}`),
      }),
    ),
  );
}

type SpokenOf = {
  readonly spoken: readonly Alias[];
  /** Whether people took this one away. */
  readonly isRemoved: (alias: string) => boolean;
};

function toIndexed(version: Version, { spoken, isRemoved }: SpokenOf): IndexedVersion {
  const { content } = version;
  const procedure = content.kind === 'procedure' ? content : null;
  return {
    versionId: version.versionId,
    entryId: version.entryId,
    kind: content.kind,
    name: content.name,
    plainName: procedure?.plainName ?? spoken.find((one) => one.plain)?.alias ?? null,
    field: procedure?.field ?? null,
    levels: procedure?.levels ?? [],
    audience: procedure?.audience ?? [],
    procedures: proceduresOf(content),
    origin: version.origin,
    demo: content.kind === 'place' && content.demo === true,
    validFrom: version.holdsFrom ?? content.effectiveFrom,
    validTo: content.effectiveTo,
    passages: toPassages(
      content,
      [...content.aliases, ...spoken.map(({ alias }) => alias)].filter((alias) => !isRemoved(alias)),
    ),
  };
}

function proceduresOf(content: Entry): readonly string[] {
  switch (content.kind) {
    case 'procedure':
      return [];
    case 'place':
      return content.receives.procedures;
    case 'guide':
    case 'notice':
      return content.procedures;
  }
}

function toPassages(content: Entry, spoken: readonly string[]): readonly IndexedPassage[] {
  const plainName = content.kind === 'procedure' && content.plainName ? [content.plainName] : [];
  return [
    toPassage('name', content.name),
    ...[...new Set([...plainName, ...spoken])].map((alias) => toPassage('alias', alias)),
  ].filter((passage) => passage.termIds.length > 0);
}

function toPassage(kind: 'name' | 'alias', words: string): IndexedPassage {
  const syllables = readPhrase(words).map((token) => ({ folded: token.folded, weight: 1 }));
  return { kind, words, termIds: termsOf(syllables).map((term) => term.id) };
}
