import type { Ranked } from '#knowledge/rank-candidates.ts';

/** A procedure that was found, with this much said of it. */
export function candidate(entryId: string, score: number, more: Partial<Ranked> = {}): Ranked {
  return {
    entryId,
    versionId: '1',
    kind: 'procedure',
    name: `Thủ tục đổi thẻ căn cước ${entryId}`,
    plainName: null,
    field: null,
    levels: [],
    audience: [],
    procedures: [],
    origin: 'portal',
    received: null,
    words: 'đổi thẻ căn cước',
    wordsKind: 'name',
    questionCovered: 0.6,
    demo: false,
    phraseCovered: 0.6,
    entryCovered: Math.max(0.85, more.questionCovered ?? 0),
    factors: {},
    score,
    ...more,
  };
}
