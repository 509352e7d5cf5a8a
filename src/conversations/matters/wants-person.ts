import { understandQuestion } from '#src/answers/understand-question.ts';

/** More words than these tell what happened with people, and want none. */
const mostOfWish = 12;

/** "Cho tôi gặp cán bộ": whoever wants a person gets one, whatever was asked of them. */
export function wantsPerson(text: string): boolean {
  const { spoken, reading } = understandQuestion(text);
  return reading.tokens.length <= mostOfWish && spoken[0] === 'operator';
}
