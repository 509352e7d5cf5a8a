import type { Answer, Block } from '#src/answers/answer.ts';
import { renderText } from '#src/answers/compose/render-text.ts';
import type { Said } from './respond.ts';

/** Adds a sentence to one part of an answer, in what is said and in what is kept of it alike: of a dossier less is kept than said. */
export function sayMore(said: Said, sentence: string, part = said.answer.parts.length - 1): Said {
  return sayAnew(said, part, (blocks) => [...blocks, { kind: 'paragraph', text: sentence }]);
}

/** Says these before one part of an answer, which is the lesser from then on. */
export function sayFirst(said: Said, [lead, ...more]: readonly [string, ...string[]], part: number): Said {
  return sayAnew(said, part, (blocks) => [
    { kind: 'lead', text: lead },
    ...more.map((text) => ({ kind: 'paragraph', text }) as const),
    ...blocks.map((block) =>
      block.kind === 'lead' ? ({ kind: 'paragraph', text: block.text } as const) : block,
    ),
  ]);
}

function sayAnew(said: Said, part: number, change: (blocks: readonly Block[]) => readonly Block[]): Said {
  const parts = said.answer.parts.map((one, index): Answer['parts'][number] => {
    if (index !== part) return one;
    const blocks = change(one.blocks);
    return { ...one, blocks, text: renderText(blocks, said.language) };
  });
  const text = parts.map((one) => one.text).join('\n\n');
  const answer: Answer = { ...said.answer, parts, text };
  if (answer.reason === 'own-dossier' || answer.reason === 'own-ticket') return { ...said, answer };
  return { ...said, answer, record: said.record && { ...said.record, parts, text } };
}
