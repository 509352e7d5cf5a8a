import type { Block, Language } from '#src/answers/answer.ts';
import { briefCases } from './brief-cases.ts';
import { renderText } from './render-text.ts';
import { tellOnce } from './tell-once.ts';

/** The answers to one message as plain text. */
export type RenderedParts = {
  /** Each whole, by itself. */
  readonly texts: readonly string[];
  /** One below the other: where there are several, each briefly, and what they share once. */
  readonly text: string;
};

export function renderParts(parts: readonly (readonly Block[])[], language: Language): RenderedParts {
  const texts = parts.map((blocks) => renderText(blocks, language));
  if (parts.length < 2) return { texts, text: texts.join('') };
  const told = tellOnce(parts.map((blocks) => briefCases(blocks, language)));
  return { texts, text: told.map((blocks) => renderText(blocks, language)).join('\n\n') };
}
