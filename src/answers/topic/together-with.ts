import type { Procedure } from '#knowledge/entry.ts';
import { type Understood, understandQuestion } from '#src/answers/understand-question.ts';
import type { Correction } from './read-correction.ts';

/** What people do with a paper; a correction names one of these anew. */
const doing = new Set('cap doi lai lam moi dang ky ki gia han huy xin xoa bo mat hong sua'.split(' '));

/** What is meant instead, as a question that also holds what is left of the name of what was talked about. */
export function togetherWith({ name, plainName }: Procedure, { wanted, rejected }: Correction): Understood {
  return understandQuestion(`${wanted} ${withoutWords(plainName ?? name, rejected)}`);
}

function withoutWords(name: string, rejected: string): string {
  const left = new Set(understandQuestion(rejected).reading.tokens.map(({ folded }) => folded));
  return understandQuestion(name)
    .reading.tokens.filter(({ folded }) => !left.has(folded) && !doing.has(folded))
    .map(({ folded }) => folded)
    .join(' ');
}
