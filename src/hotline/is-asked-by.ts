import { tokenize } from '#knowledge/tokenize.ts';

/** So much of a card's question is heard in what an operator says when they ask it. */
const enough = 0.5;
/** In every question, and so in none. */
const common = new Set(
  'anh chi em co khong chua da roi cua la thi va hay cho o di ai gi nao bao gio'.split(' '),
);

/** Whether an operator asked what a card has them ask, in those words or nearly so. */
export function isAskedBy(said: string, question: string): boolean {
  const words = tokenize(question)
    .map(({ folded }) => folded)
    .filter((word) => !common.has(word));
  const heard = new Set(tokenize(said).map(({ folded }) => folded));
  return words.length > 0 && words.filter((word) => heard.has(word)).length / words.length >= enough;
}
