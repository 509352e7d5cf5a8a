import type { Ranked } from '#knowledge/rank-candidates.ts';

/** A procedure that was found, with this much said of it. */
export function candidate(entryId: string, score: number, more: Partial<Ranked> = {}): Ranked {
  return {
    entryId,
    versionId: '1',
    kind: 'procedure',
    name: `Thủ tục ${entryId}`,
    plainName: null,
    field: null,
    levels: [],
    audience: [],
    procedures: [],
    origin: 'portal',
    received: null,
    words: '',
    wordsKind: 'name',
    questionCovered: 0.6,
    demo: false,
    phraseCovered: 0.6,
    factors: {},
    score,
    ...more,
  };
}
