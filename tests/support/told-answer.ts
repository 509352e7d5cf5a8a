import type { Answer, AnswerPart } from '#src/answers/answer.ts';

type Told = Partial<Omit<AnswerPart, 'procedure'>> & {
  readonly code?: string | null;
  readonly text?: string;
  readonly conversationId?: string;
};

/** An answer as an asker of the bench may get it: told about `code`, or as the fields say. */
export function toldAnswer({ code = null, text = '', conversationId = 'c', ...fields }: Told): Answer {
  const part: AnswerPart = {
    ...{ outcome: 'answered', reason: 'clear-winner', intent: 'procedure', aspects: ['overview'] },
    procedure: code === null ? null : { code, name: code, versionId: '1' },
    candidates: code === null ? [] : [{ code, name: code, score: 0.9 }],
    ...{ citations: [], choices: [], blocks: [], checklistPath: null },
    ...fields,
  };
  const { blocks: _, ...first } = part;
  return {
    ...first,
    ...{ id: 'a', conversationId, text, parts: [{ ...part, text }] },
    timings: { readMs: 0, findMs: 0, answerMs: 0, totalMs: 0 },
  };
}
