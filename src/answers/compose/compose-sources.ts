import type { Aspect, Entry, Version } from '#knowledge/entry.ts';
import type { Block, Citation, Language, SourceItem } from '#src/answers/answer.ts';
import { asSentence, asTitle, capitalise, cutText } from './as-phrase.ts';
import { localSources } from './compose-local.ts';
import { formatDay, formatSpan } from './format-day.ts';
import { wordsOf } from './words-of.ts';

const longestName = 90;

/**
 * From which text it was copied: name, decision, the date that counts; what is not known is said so. What only
 * whoever checks it wants stands apart. Local decisions follow.
 */
export function sourcesBlock(version: Version, language: Language): Block {
  return { kind: 'sources', items: [recordSource(version, language), ...localSources(version, language)] };
}

function recordSource({ content, entryId, versionId }: Version, language: Language): SourceItem {
  const { sources } = wordsOf(language).answers;
  const { decision, takenOn, url } = content.source;
  const name = asTitle(content.name);
  const short = cutText(name, longestName);
  const taken = takenOn ? sources.taken(formatSpan(takenOn, language)) : null;
  const facts = [
    content.kind === 'procedure' ? sources.procedure(short, entryId) : short,
    ...(decision ? [sources.decision(decision)] : []),
    ...(content.reviewedOn
      ? [sources.reviewed(formatDay(content.reviewedOn, language))]
      : taken
        ? [taken]
        : []),
    content.effectiveFrom ? sources.from(formatDay(content.effectiveFrom, language)) : sources.fromUnknown,
    ...(url ? [] : [sources.noAddress]),
  ];
  const more = [
    ...(short === name ? [] : [name]),
    ...(content.reviewedOn && taken ? [taken] : []),
    sources.version(versionId),
  ];
  return { text: facts.join(', '), url: url ?? null, more: more.map((text) => asSentence(capitalise(text))) };
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
