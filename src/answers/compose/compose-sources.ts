import type { Aspect, Entry, Version } from '#knowledge/entry.ts';
import type { Block, Citation, Language } from '#src/answers/answer.ts';
import { asTitle, cutText } from './as-phrase.ts';
import { localSources } from './compose-local.ts';
import { formatDay, formatSpan } from './format-day.ts';
import { wordsOf } from './words-of.ts';

const longestName = 160;

/** From which text it was copied: decision, dates, version; what is not known is said so. Local decisions follow. */
export function sourcesBlock(version: Version, language: Language): Block {
  const { content, entryId, versionId } = version;
  const { sources } = wordsOf(language).answers;
  const { decision, takenOn, url } = content.source;
  const name = cutText(asTitle(content.name), longestName);
  const facts = [
    content.kind === 'procedure' ? sources.procedure(name, entryId) : name,
    ...(decision ? [sources.decision(decision)] : []),
    ...(content.reviewedOn ? [sources.reviewed(formatDay(content.reviewedOn, language))] : []),
    ...(takenOn ? [sources.taken(formatSpan(takenOn, language))] : []),
    content.effectiveFrom ? sources.from(formatDay(content.effectiveFrom, language)) : sources.fromUnknown,
    sources.version(versionId),
    ...(url ? [] : [sources.noAddress]),
  ];
  const record = { text: facts.join(', '), url: url ?? null };
  return { kind: 'sources', items: [record, ...localSources(version, language)] };
}

/** One citation per aspect that was told, and one for each local decision that set it. */
export function citationsOf(version: Version<Entry>, aspects: readonly Aspect[]): Citation[] {
  const { content, entryId, versionId } = version;
  return [...new Set(aspects)].flatMap((section) => [
    {
      code: entryId,
      section,
      versionId,
      sourceUrl: content.source.url ?? null,
      effectiveFrom: content.effectiveFrom,
    },
    ...(version.local ?? [])
      .filter((fact) => fact.aspects.includes(section))
      .map(({ sourceUrl, effectiveFrom, decisionNumber }) => {
        return { code: entryId, section, versionId, sourceUrl, effectiveFrom, decision: decisionNumber };
      }),
  ]);
}
