import type { Block, Language } from './answer.ts';

/** An answer as plain text, for the API, the terminal and chat channels. */
export function renderText(blocks: readonly Block[], _language: Language): string {
  return blocks.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n');
}
