import type { Answer } from '#src/answers/answer.ts';
import { type Ending, hearsAspect, isAsExpected, judgeAnswer, toldParts } from './judge-answer.ts';
import type { Row } from './read-rows.ts';

/** Says something, in a conversation where one is named. */
export type Asker = (said: string, conversationId?: string) => Promise<Answer>;

/** One question, and what came of it. */
export type Asked = {
  readonly row: Row;
  readonly answer: Answer;
  readonly ending: Ending;
  readonly right: boolean;
  /** Whether its aspect was heard; `null` where none is known. */
  readonly aspectRight: boolean | null;
  /** At which place of the candidates the right procedure stands, from 1; 0 where it does not. */
  readonly rank: number;
};

export async function askRows(ask: Asker, rows: readonly Row[]): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const row of rows) {
    const answer = await ask(row.question);
    const ending = judgeAnswer(row, answer);
    asked.push({
      ...{ row, answer, ending },
      right: isAsExpected(row, ending),
      aspectRight: row.aspect === '-' || row.aspect === '' ? null : hearsAspect(answer, row.aspect),
      rank: rankOf(row, answer),
    });
  }
  return asked;
}

/** Whether a procedure of ours is what the question is after. */
export function isInScope({ expect, codes }: Row): boolean {
  return codes.length > 0 && (expect === 'answer' || expect === 'ask' || expect === 'either');
}

/** Of several questions each part has candidates of its own; what was told right stands first, be it a guide. */
function rankOf({ codes }: Row, answer: Answer): number {
  const told = toldParts(answer);
  if (told.length > 0 && told.every((ids) => ids.some((id) => codes.includes(id)))) return 1;
  const ranks = answer.parts.map(
    ({ candidates }) => candidates.findIndex((candidate) => codes.includes(candidate.code)) + 1,
  );
  return ranks.includes(0) ? (ranks.find((rank) => rank > 0) ?? 0) : Math.max(...ranks);
}
