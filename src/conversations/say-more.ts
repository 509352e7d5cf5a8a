import type { Answer } from '#src/answers/answer.ts';
import { renderText } from '#src/answers/compose/render-text.ts';
import type { Said } from './respond.ts';

/** Adds a sentence to one part of an answer, in what is said and in what is kept of it alike: of a dossier less is kept than said. */
export function sayMore(said: Said, sentence: string, part = said.answer.parts.length - 1): Said {
  const parts = said.answer.parts.map((one, index): Answer['parts'][number] => {
    if (index !== part) return one;
    const blocks = [...one.blocks, { kind: 'paragraph', text: sentence } as const];
    return { ...one, blocks, text: renderText(blocks, said.language) };
  });
  const text = parts.map((one) => one.text).join('\n\n');
  const answer: Answer = { ...said.answer, parts, text };
  if (answer.reason === 'own-dossier' || answer.reason === 'own-ticket') return { ...said, answer };
  return { ...said, answer, record: said.record && { ...said.record, parts, text } };
}
