import type { Entry } from '#knowledge/entry.ts';
import type { Reading } from '#knowledge/read-question.ts';
import { tokenize } from '#knowledge/tokenize.ts';

/** Whether all that a message tells is a paper of this procedure: "có cần khám sức khoẻ không" after its overview. */
export function namesPaper(content: Entry, reading: Reading): boolean {
  const telling = reading.tokens.filter((_, position) => (reading.weights[position] ?? 0) >= 0.9);
  if (content.kind !== 'procedure' || telling.length < 2) return false;
  const said = ` ${telling.map(({ folded }) => folded).join(' ')} `;
  return content.papers.some(({ name }) =>
    ` ${tokenize(name)
      .map(({ folded }) => folded)
      .join(' ')} `.includes(said),
  );
}
